import type { RunContext } from '../../core/basics/run-context.ts';
import { figureArtist } from '../../core/brief/paper/figure-artist.ts';
import { layPaper, PAPER_FACES } from '../../core/brief/paper/lay-paper.ts';
import type { Paper } from '../../core/brief/paper/paper.ts';
import { paperText } from '../../core/brief/paper/paper-text.ts';
import type { Drawing } from '../../core/sheet/drawing.ts';
import { loadSheetFonts } from '../../core/sheet/fonts/sheet-fonts.ts';
import type { SheetFonts } from '../../core/sheet/fonts/sheet-fonts.ts';
import { writeSvg } from '../../core/sheet/svg/write-svg.ts';
import type { WritePaperRequest } from '../protocol/paper-jobs.ts';
import { JobFailure } from '../protocol.ts';
import type { OutputFile } from '../protocol/output-jobs.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The paper as DOCX, PDF or text; the writers are fetched when asked. */
export async function writePaperOf(
  workspace: Workspace,
  { paper, format, name, madeAt }: WritePaperRequest,
  ctx: RunContext,
): Promise<OutputFile> {
  if (format === 'txt') {
    return { name: `${name}.txt`, bytes: new TextEncoder().encode(`\uFEFF${paperText(paper)}`) };
  }
  const fonts = await paperFonts(workspace);
  const bytes =
    format === 'pdf'
      ? await pdfOf(workspace, paper, fonts, madeAt, ctx)
      : await docxOf(workspace, paper, fonts, madeAt);
  return { name: `${name}.${format}`, bytes };
}

export async function previewPaperOf(
  workspace: Workspace,
  paper: Paper,
): Promise<readonly string[]> {
  const pages = pagesOf(workspace, paper, await paperFonts(workspace));
  return pages.map((page, place) => writeSvg(page, { idPrefix: `paper-${place}-` }));
}

function paperFonts({ environment }: Workspace): Promise<SheetFonts> {
  const { fontBytes } = environment;
  if (fontBytes) return loadSheetFonts(fontBytes, PAPER_FACES);
  throw new JobFailure([{ code: 'job.no-fonts', severity: 'error' }]);
}

function pagesOf(workspace: Workspace, paper: Paper, fonts: SheetFonts): readonly Drawing[] {
  return layPaper(paper, fonts.measure, figureArtist(answeredOf(workspace), fonts.measure));
}

async function pdfOf(
  workspace: Workspace,
  paper: Paper,
  fonts: SheetFonts,
  madeAt: number,
  ctx: RunContext,
): Promise<Uint8Array> {
  const { writePdf } = await import('../../core/sheet/pdf/write-pdf.ts');
  const { title, language } = paper;
  return writePdf(pagesOf(workspace, paper, fonts), { title, language, madeAt }, fonts, ctx);
}

/** Sharp on an office printer, small enough to mail. */
const PICTURE_DPI = 220;

async function docxOf(
  workspace: Workspace,
  paper: Paper,
  fonts: SheetFonts,
  madeAt: number,
): Promise<Uint8Array> {
  const { writeDocx } = await import('../../core/brief/paper/write-docx.ts');
  const { writePng } = await import('../../core/sheet/png/write-png.ts');
  const draw = figureArtist(answeredOf(workspace), fonts.measure);
  return writeDocx(paper, { madeAt }, async ({ figure, heightMm }, widthMm) => {
    const items = draw(figure, { x: 0, y: 0, widthMm, heightMm });
    return writePng({ widthMm, heightMm, items }, fonts, PICTURE_DPI);
  });
}
