import type * as Docx from 'docx';
import { DocxPictures } from './docx-pictures.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxStyles } from './docx-styles.ts';
import { PAGE, SIZE } from './page-setup.ts';
import type { FigureBlock, Paper, PaperBlock } from './paper.ts';
import { sameZip } from './same-zip.ts';

/** A figure as it goes into the document; null: it cannot be drawn here, and its words say so. */
export type FigurePicture = (block: FigureBlock, widthMm: number) => Promise<Uint8Array | null>;

export type DocxInfo = {
  /** UTC milliseconds; the same paper of the same moment has the same bytes. */
  readonly madeAt: number;
};

/**
 * The paper as a document a clerk can go on writing in: real styles, tables and headings, Times New Roman, the
 * margins of decree 30/2020. Deterministic: names, ids and times do not depend on clock or chance.
 */
export async function writeDocx(
  paper: Paper,
  { madeAt }: DocxInfo,
  picture: FigurePicture,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const pictures = new DocxPictures();
  for (const section of sectionsOf(paper)) {
    for (const block of section.blocks) {
      if (block.type !== 'figure') continue;
      pictures.add(block, await picture(block, textWidthMm(section.landscape)));
    }
  }
  const document = new docx.Document({
    title: paper.title,
    creator: 'Vọng Gác',
    lastModifiedBy: 'Vọng Gác',
    description: paper.foot.join(' · '),
    styles: docxStyles(paper.language),
    sections: sectionsOf(paper).map(({ landscape, blocks }, place) => ({
      properties: sectionProperties(docx, landscape, place === 0),
      headers: headersOf(docx, place === 0),
      footers: footersOf(docx, paper),
      children: blocks.flatMap((block) =>
        docxBlocks(docx, block, {
          paper,
          widthMm: textWidthMm(landscape),
          picture: pictures.of(block),
        }),
      ),
    })),
  });
  const packed = new Uint8Array(await docx.Packer.toArrayBuffer(document));
  return sameZip(packed, madeAt, pictures.byStandIn);
}

type Section = { readonly landscape: boolean; readonly blocks: readonly PaperBlock[] };

/** Annexes are sections of their own: each begins on a new page and may lie. */
function sectionsOf(paper: Paper): readonly Section[] {
  const sections: { landscape: boolean; blocks: PaperBlock[] }[] = [
    { landscape: false, blocks: [] },
  ];
  for (const block of paper.blocks) {
    if (block.type === 'annex') sections.push({ landscape: block.landscape, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function textWidthMm(landscape: boolean): number {
  return (landscape ? PAGE.heightMm : PAGE.widthMm) - PAGE.leftMm - PAGE.rightMm;
}

type Library = typeof Docx;

function sectionProperties(
  docx: Library,
  landscape: boolean,
  first: boolean,
): Docx.ISectionPropertiesOptions {
  const { convertMillimetersToTwip: twip } = docx;
  return {
    titlePage: first,
    type: docx.SectionType.NEXT_PAGE,
    page: {
      size: {
        width: twip(PAGE.widthMm),
        height: twip(PAGE.heightMm),
        orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
      },
      margin: {
        top: twip(PAGE.topMm),
        bottom: twip(PAGE.bottomMm),
        left: twip(PAGE.leftMm),
        right: twip(PAGE.rightMm),
        header: twip(9),
        footer: twip(PAGE.footMm - 2),
        gutter: 0,
      },
    },
  };
}

/** The number at the top centre; none on the first page. */
function headersOf(docx: Library, first: boolean): { default: Docx.Header; first?: Docx.Header } {
  const number = new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [
          new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: SIZE.number * 2 }),
        ],
      }),
    ],
  });
  return first
    ? { default: number, first: new docx.Header({ children: [new docx.Paragraph({})] }) }
    : { default: number };
}

function footersOf(docx: Library, { foot }: Paper): { default: Docx.Footer; first: Docx.Footer } {
  const footer = (): Docx.Footer =>
    new docx.Footer({
      children: foot.map((text) => new docx.Paragraph({ style: 'PaperFoot', text })),
    });
  return { default: footer(), first: footer() };
}
