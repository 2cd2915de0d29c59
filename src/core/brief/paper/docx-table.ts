import type * as Docx from 'docx';
import { columnWidths } from './flow-table.ts';
import { SIZE } from './page-setup.ts';
import type { TableBlock, TableColumn } from './paper.ts';

type Library = typeof Docx;

/** A real table: its head comes again on every page, rows stay whole, and a clerk can edit it. */
export function docxTable(
  docx: Library,
  table: TableBlock,
  widthMm: number,
): readonly (Docx.Paragraph | Docx.Table)[] {
  const widths = columnWidths(table.columns, widthMm).map(docx.convertMillimetersToTwip);
  const head = table.columns.map(({ title }) => title);
  const centred = table.columns.map((column) => ({ ...column, align: 'center' as const }));
  const body = table.rows.map((cells, place) =>
    row(docx, cells, table.columns, widths, { bold: table.strong.includes(place), head: false }),
  );
  const rows = [row(docx, head, centred, widths, { bold: true, head: true }), ...body];
  if (body.length === 0) rows.push(emptyRow(docx, table));
  return [
    ...(table.caption === ''
      ? []
      : [new docx.Paragraph({ style: 'PaperCaption', text: table.caption })]),
    new docx.Table({
      rows,
      columnWidths: widths,
      layout: docx.TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA },
      margins: { left: 74, right: 74, top: 40, bottom: 40 },
    }),
    new docx.Paragraph({ style: 'PaperNote', text: table.note, spacing: { before: 40 } }),
  ];
}

function row(
  docx: Library,
  texts: readonly string[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  { bold, head }: { readonly bold: boolean; readonly head: boolean },
): Docx.TableRow {
  return new docx.TableRow({
    tableHeader: head,
    cantSplit: true,
    children: columns.map(
      ({ align }, place) =>
        new docx.TableCell({
          width: { size: widths[place] ?? 0, type: docx.WidthType.DXA },
          verticalAlign: docx.VerticalAlignTable.CENTER,
          children: [cell(docx, texts[place] ?? '', align, bold)],
        }),
    ),
  });
}

function cell(
  docx: Library,
  text: string,
  align: TableColumn['align'],
  bold: boolean,
): Docx.Paragraph {
  return new docx.Paragraph({
    style: 'PaperCell',
    alignment: align,
    children: [new docx.TextRun({ text, bold, size: SIZE.table * 2 })],
  });
}

function emptyRow(docx: Library, { columns, empty }: TableBlock): Docx.TableRow {
  return new docx.TableRow({
    children: [
      new docx.TableCell({
        columnSpan: columns.length,
        children: [cell(docx, empty, 'center', false)],
      }),
    ],
  });
}

/** A table that only sets things side by side: no rules. */
export function plainTable(
  docx: Library,
  rows: readonly (readonly (readonly Docx.Paragraph[])[])[],
  widthsMm: readonly number[],
): Docx.Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const borders = { top: none, bottom: none, left: none, right: none };
  const widths = widthsMm.map(docx.convertMillimetersToTwip);
  return new docx.Table({
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          cantSplit: true,
          children: cells.map(
            (children, place) =>
              new docx.TableCell({
                borders,
                width: { size: widths[place] ?? 0, type: docx.WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
