import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { AFTER_PT, INDENT_MM, LEADING, SIZE } from './page-setup.ts';
import type { TextStyle } from './paper.ts';

const FONT = 'Times New Roman';
const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS_PER_PT = 20;
/** Word counts lines in 240ths of their height. */
const LINE = Math.round(240 * LEADING * 0.92);

/** Names a clerk finds in the list of styles. */
export const STYLE_IDS: Readonly<Record<TextStyle, string>> = {
  title: 'PaperTitle',
  subtitle: 'PaperSubtitle',
  section: 'Heading1',
  subsection: 'Heading2',
  body: 'PaperBody',
  item: 'PaperItem',
  basis: 'PaperBasis',
  note: 'PaperNote',
};

type Look = {
  readonly id: string;
  readonly name: string;
  readonly pt: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align: 'center' | 'both' | 'left';
  readonly indent?: boolean;
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly keepNext?: boolean;
  readonly single?: boolean;
};

const LOOKS: readonly Look[] = [
  {
    id: 'PaperTitle',
    name: 'Paper title',
    pt: SIZE.title,
    bold: true,
    align: 'center',
    beforePt: 8,
    keepNext: true,
  },
  {
    id: 'PaperSubtitle',
    name: 'Paper subtitle',
    pt: SIZE.body,
    bold: true,
    align: 'center',
    afterPt: 6,
    keepNext: true,
  },
  {
    id: 'PaperBody',
    name: 'Paper body',
    pt: SIZE.body,
    align: 'both',
    indent: true,
    afterPt: AFTER_PT,
  },
  {
    id: 'PaperItem',
    name: 'Paper item',
    pt: SIZE.body,
    align: 'both',
    indent: true,
    afterPt: AFTER_PT / 2,
  },
  {
    id: 'PaperBasis',
    name: 'Paper basis',
    pt: SIZE.body,
    italics: true,
    align: 'both',
    indent: true,
    afterPt: 2,
  },
  {
    id: 'PaperNote',
    name: 'Paper note',
    pt: SIZE.note,
    italics: true,
    align: 'both',
    afterPt: 6,
    single: true,
  },
  {
    id: 'PaperCaption',
    name: 'Paper caption',
    pt: SIZE.table + 1,
    bold: true,
    align: 'center',
    beforePt: 4,
    afterPt: 2,
    keepNext: true,
    single: true,
  },
  {
    id: 'PaperFigure',
    name: 'Paper figure caption',
    pt: SIZE.note,
    italics: true,
    align: 'center',
    afterPt: 6,
    single: true,
  },
  { id: 'PaperCell', name: 'Paper cell', pt: SIZE.table, align: 'left', single: true },
  { id: 'PaperFoot', name: 'Paper foot', pt: SIZE.foot, align: 'left', single: true },
  { id: 'PaperHead', name: 'Paper head', pt: SIZE.agency, align: 'center', single: true },
];

export function docxStyles(language: 'vi' | 'en'): IStylesOptions {
  const heading = (pt: number, beforePt: number): object => ({
    run: { font: FONT, size: pt * 2, bold: true, color: '000000' },
    paragraph: {
      indent: { firstLine: Math.round(INDENT_MM * TWIPS_PER_MM) },
      spacing: { before: beforePt * TWIPS_PER_PT, after: AFTER_PT * TWIPS_PER_PT, line: LINE },
      keepNext: true,
    },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: SIZE.body * 2,
          language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' },
        },
      },
      heading1: heading(SIZE.body, 6),
      heading2: heading(SIZE.body, 2),
    },
    paragraphStyles: LOOKS.map(styleOf),
  };
}

function styleOf(look: Look): IParagraphStyleOptions {
  return {
    id: look.id,
    name: look.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      font: FONT,
      size: look.pt * 2,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italics ? { italics: true } : {}),
    },
    paragraph: {
      alignment: look.align,
      ...(look.indent ? { indent: { firstLine: Math.round(INDENT_MM * TWIPS_PER_MM) } } : {}),
      spacing: {
        before: (look.beforePt ?? 0) * TWIPS_PER_PT,
        after: (look.afterPt ?? 0) * TWIPS_PER_PT,
        line: look.single ? 240 : LINE,
      },
      ...(look.keepNext ? { keepNext: true } : {}),
    },
  };
}
