import type * as Docx from 'docx';
import type { DocxPicture } from './docx-pictures.ts';
import { STYLE_IDS } from './docx-styles.ts';
import { docxTable, plainTable } from './docx-table.ts';
import { SIZE } from './page-setup.ts';
import type {
  FigureBlock,
  LetterheadBlock,
  Paper,
  PaperBlock,
  SignOffBlock,
  TextBlock,
} from './paper.ts';

type Library = typeof Docx;

export type DocxPlace = {
  readonly paper: Paper;
  readonly widthMm: number;
  /** Of the block, where it is a figure. */
  readonly picture: DocxPicture | null;
};

export function docxBlocks(
  docx: Library,
  block: PaperBlock,
  place: DocxPlace,
): readonly (Docx.Paragraph | Docx.Table)[] {
  switch (block.type) {
    case 'letterhead':
      return letterhead(docx, block, place);
    case 'text':
      return paragraphs(docx, block);
    case 'table':
      return docxTable(docx, block, place.widthMm);
    case 'figure':
      return figure(docx, block, place);
    case 'sign-off':
      return signOff(docx, block, place);
    default:
      return [];
  }
}

function paragraphs(docx: Library, { style, text }: TextBlock): readonly Docx.Paragraph[] {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  if (style !== 'title' && style !== 'subtitle') {
    return lines.map((one) => new docx.Paragraph({ style: STYLE_IDS[style], text: one }));
  }
  const children = lines.map(
    (one, place) => new docx.TextRun({ text: one, ...(place === 0 ? {} : { break: 1 }) }),
  );
  return [new docx.Paragraph({ style: STYLE_IDS[style], children })];
}

type Look = {
  readonly pt: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly left?: boolean;
  readonly afterPt?: number;
};

function line(docx: Library, text: string, look: Look): Docx.Paragraph {
  const { pt, bold = false, italics = false, left = false, afterPt = 0 } = look;
  return new docx.Paragraph({
    style: 'PaperHead',
    alignment: left ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
    spacing: { after: afterPt * 20 },
    children: [new docx.TextRun({ text, size: Math.round(pt * 2), bold, italics })],
  });
}

/** A thin line under the words above, as wide as a share of the column. */
function rule(docx: Library, columnMm: number, share: number): Docx.Paragraph {
  const inset = Math.round(((columnMm * (1 - share)) / 2) * (1440 / 25.4));
  return new docx.Paragraph({
    style: 'PaperHead',
    indent: { left: inset, right: inset },
    spacing: { after: 60, line: 80, lineRule: docx.LineRuleType.EXACT },
    border: { top: { style: docx.BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}

const LEFT_SHARE = 0.45;

function letterhead(
  docx: Library,
  head: LetterheadBlock,
  { paper, widthMm }: DocxPlace,
): readonly (Docx.Paragraph | Docx.Table)[] {
  const [left, right] = [widthMm * LEFT_SHARE, widthMm * (1 - LEFT_SHARE)];
  const frames = [paper.mark.text, head.urgency].filter((text) => text !== '');
  const heads = plainTable(
    docx,
    [
      [
        [
          ...(head.parentAgency === '' ? [] : [line(docx, head.parentAgency, { pt: 12 })]),
          line(docx, head.agency, { pt: 12, bold: true }),
          rule(docx, left, 0.4),
        ],
        [
          line(docx, head.nation, { pt: 12, bold: true }),
          line(docx, head.motto, { pt: SIZE.motto, bold: true }),
          rule(docx, right, 0.56),
        ],
      ],
      [
        [
          line(docx, head.number, { pt: SIZE.number, afterPt: 4 }),
          ...frames.map((text) => framed(docx, text)),
        ],
        [line(docx, head.placeAndDate, { pt: SIZE.placeAndDate, italics: true })],
      ],
    ],
    [left, right],
  );
  return [heads, new docx.Paragraph({ style: 'PaperHead', children: [] })];
}

function framed(docx: Library, text: string): Docx.Paragraph {
  const edge = { style: docx.BorderStyle.SINGLE, size: 8, color: '000000', space: 2 } as const;
  return new docx.Paragraph({
    style: 'PaperHead',
    indent: { left: 500, right: 500 },
    spacing: { before: 80, after: 40 },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [new docx.TextRun({ text, bold: true, size: 26 })],
  });
}

function signOff(
  docx: Library,
  block: SignOffBlock,
  { widthMm }: DocxPlace,
): readonly (Docx.Paragraph | Docx.Table)[] {
  const left = [
    line(docx, block.recipientsTitle, {
      pt: SIZE.recipientsTitle,
      bold: true,
      italics: true,
      left: true,
    }),
    ...block.recipients.map((text) => line(docx, text, { pt: SIZE.recipients, left: true })),
  ];
  const right = [
    ...block.signer.map((text) => line(docx, text, { pt: SIZE.body, bold: true })),
    line(docx, '', { pt: SIZE.body, afterPt: 62 }),
    line(docx, block.name, { pt: SIZE.body, bold: true }),
  ];
  const widths = [widthMm * 0.46, widthMm * 0.54];
  return [
    new docx.Paragraph({ style: 'PaperHead', children: [] }),
    plainTable(docx, [[left, right]], widths),
    new docx.Paragraph({ style: 'PaperHead', children: [] }),
  ];
}

const PIXELS_PER_MM = 96 / 25.4;

function figure(
  docx: Library,
  block: FigureBlock,
  { picture, widthMm }: DocxPlace,
): readonly Docx.Paragraph[] {
  const caption = new docx.Paragraph({ style: 'PaperFigure', text: block.caption });
  if (!picture) return [caption];
  const { standIn, width, height } = picture;
  const widthPx = widthMm * PIXELS_PER_MM;
  return [
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      keepNext: true,
      children: [
        new docx.ImageRun({
          type: 'png',
          data: standIn,
          transformation: {
            width: Math.round(widthPx),
            height: Math.round((widthPx * height) / width),
          },
          altText: {
            title: block.caption,
            description: block.alternative,
            name: 'figure',
          },
        }),
      ],
    }),
    caption,
  ];
}
