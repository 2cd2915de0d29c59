import { breakLines } from '../../sheet/break-lines.ts';
import { MM_PER_PT } from '../../sheet/drawing.ts';
import type { Box, DrawItem, Drawing } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import {
  need,
  nextPage,
  pageSize,
  put,
  putParagraph,
  roomLeft,
  startFlow,
  textWidth,
} from './flow.ts';
import type { Flow, Paragraph } from './flow.ts';
import { drawLine } from './flow-lines.ts';
import { putLetterhead } from './flow-letterhead.ts';
import { putSignOff } from './flow-sign-off.ts';
import { putTable } from './flow-table.ts';
import { AFTER_PT, INDENT_MM, PAGE, SIZE } from './page-setup.ts';
import type { FigureBlock, Paper, PaperBlock, TextBlock, TextStyle } from './paper.ts';
import type { PaperFigure } from './paper-figure.ts';

/** Draws a figure into a box of a page. */
export type FigureArtist = (figure: PaperFigure, box: Box) => readonly DrawItem[];

/** The faces pages are set in. */
export const PAPER_FACES = [
  'serif',
  'serif-bold',
  'serif-italic',
  'serif-bold-italic',
  'sans',
  'sans-bold',
  'sans-italic',
] as const;

/** The paper as pages, ready to be printed. Same paper, same pages. */
export function layPaper(
  paper: Paper,
  measure: TextMeasure,
  drawFigure: FigureArtist,
): readonly Drawing[] {
  const flow = startFlow(measure);
  for (const block of paper.blocks) putBlock(flow, block, paper, drawFigure);
  return flow.pages.map(({ landscape, items }, place) => ({
    ...pageSize(landscape),
    items: [
      ...items,
      ...(place === 0 ? [] : pageNumber(place + 1, landscape)),
      ...footLines(paper.foot, landscape, measure),
    ],
  }));
}

function putBlock(flow: Flow, block: PaperBlock, paper: Paper, drawFigure: FigureArtist): void {
  switch (block.type) {
    case 'letterhead':
      putLetterhead(flow, block, paper.mark);
      break;
    case 'text':
      putText(flow, block);
      break;
    case 'table':
      putTable(flow, block);
      break;
    case 'figure':
      putFigure(flow, block, drawFigure);
      break;
    case 'sign-off':
      putSignOff(flow, block);
      break;
    default:
      flow.landscape = block.landscape;
      nextPage(flow);
  }
}

/** Three lines of what follows a heading stay with it. */
const WITH_HEADING_MM = 18;

const STYLES: Readonly<Record<TextStyle, Omit<Paragraph, 'text'>>> = {
  title: {
    type: { face: 'serif-bold', sizePt: SIZE.title },
    align: 'center',
    beforePt: 4,
    withNextMm: WITH_HEADING_MM,
  },
  subtitle: {
    type: { face: 'serif-bold', sizePt: SIZE.body },
    align: 'center',
    afterPt: 6,
    withNextMm: WITH_HEADING_MM,
  },
  section: {
    type: { face: 'serif-bold', sizePt: SIZE.body },
    align: 'left',
    indentMm: INDENT_MM,
    beforePt: 6,
    afterPt: AFTER_PT,
    withNextMm: WITH_HEADING_MM,
  },
  subsection: {
    type: { face: 'serif-bold', sizePt: SIZE.body },
    align: 'left',
    indentMm: INDENT_MM,
    beforePt: 2,
    afterPt: AFTER_PT,
    withNextMm: WITH_HEADING_MM,
  },
  body: {
    type: { face: 'serif', sizePt: SIZE.body },
    align: 'justify',
    indentMm: INDENT_MM,
    afterPt: AFTER_PT,
  },
  item: {
    type: { face: 'serif', sizePt: SIZE.body },
    align: 'justify',
    indentMm: INDENT_MM,
    afterPt: AFTER_PT / 2,
  },
  basis: {
    type: { face: 'serif-italic', sizePt: SIZE.body },
    align: 'justify',
    indentMm: INDENT_MM,
    afterPt: AFTER_PT / 2,
  },
  note: {
    type: { face: 'serif-italic', sizePt: SIZE.note },
    align: 'justify',
    afterPt: AFTER_PT,
  },
};

function putText(flow: Flow, { style, text }: TextBlock): void {
  const whole = style === 'title' || style === 'subtitle';
  for (const paragraph of whole ? [text] : text.split('\n')) {
    if (paragraph.trim() !== '') putParagraph(flow, { ...STYLES[style], text: paragraph });
  }
}

function putFigure(flow: Flow, block: FigureBlock, drawFigure: FigureArtist): void {
  const type = { face: 'serif-italic', sizePt: SIZE.note } as const;
  const lines = breakLines(block.caption, type, textWidth(flow), flow.measure).length;
  const caption = lines * SIZE.note * 1.25 * MM_PER_PT + 2;
  need(flow, Math.min(block.heightMm, 120) + caption);
  const heightMm = Math.min(block.heightMm, roomLeft(flow) - caption - 1);
  const box = { x: PAGE.leftMm, y: flow.y, widthMm: textWidth(flow), heightMm };
  put(flow, ...drawFigure(block.figure, box));
  flow.y += heightMm + 1;
  putParagraph(flow, { text: block.caption, type, align: 'center', afterPt: 6 });
}

function pageNumber(number: number, landscape: boolean): readonly DrawItem[] {
  return [
    {
      type: 'text',
      x: pageSize(landscape).widthMm / 2,
      y: PAGE.numberMm,
      text: String(number),
      face: 'serif',
      sizePt: SIZE.number,
      color: '#000000',
      align: 'middle',
    },
  ];
}

/** Small lines at the foot of every page, the last one lowest. */
function footLines(
  foot: readonly string[],
  landscape: boolean,
  measure: TextMeasure,
): readonly DrawItem[] {
  const type = { face: 'serif', sizePt: SIZE.foot } as const;
  const { heightMm } = pageSize(landscape);
  const widthMm = textWidth({ landscape });
  const step = SIZE.foot * 1.2 * MM_PER_PT;
  const lines = foot.flatMap((text) => breakLines(text, type, widthMm, measure));
  return lines.flatMap((line, place) => {
    const y = heightMm - PAGE.footMm - step * (lines.length - 1 - place);
    return drawLine(line, type, { x: PAGE.leftMm, y, widthMm }, 'left', measure);
  });
}
