import type { RunContext } from '../../core/basics/run-context.ts';
import type { Drawing } from '../../core/sheet/drawing.ts';
import { startOfDay } from '../../core/time/vietnam-time.ts';
import { pageVoice } from '../../core/brief/page/page-voice.ts';
import type { PageFileRequest } from '../protocol/page-jobs.ts';
import type { OutputFile } from '../protocol/output-jobs.ts';
import { pageDesk } from './compose-page-of.ts';
import type { PageDesk } from './compose-page-of.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Pages are composed one by one as the file is written: an atlas is never held whole as drawings. */
export async function pageFileOf(
  workspace: Workspace,
  asked: PageFileRequest,
  ctx: RunContext,
): Promise<readonly OutputFile[]> {
  const desk = await pageDesk(workspace, asked.request);
  return asked.format === 'pdf'
    ? [await pdfOf(workspace, asked, desk, ctx)]
    : pngsOf(asked, desk, ctx);
}

async function pdfOf(
  workspace: Workspace,
  { request, name }: PageFileRequest,
  desk: PageDesk,
  ctx: RunContext,
): Promise<OutputFile> {
  const { writePdf } = await import('../../core/sheet/pdf/write-pdf.ts');
  const { words, day, maker } = request;
  const { province } = datasetOf(workspace);
  const title = pageVoice(words).say('title_province', { province: province[words.language] });
  const info = {
    title,
    language: words.language,
    madeAt: startOfDay(day) ?? 0,
    ...(maker === '' ? {} : { author: maker }),
  };
  const bytes = await writePdf(drawings(desk, request.subjects.length, ctx), info, desk.fonts, ctx);
  return { name: `${name}.pdf`, bytes };
}

function* drawings(desk: PageDesk, count: number, ctx: RunContext): Generator<Drawing> {
  for (let page = 0; page < count; page += 1) {
    ctx.progress('pages', page / count);
    yield desk.compose(page).drawing;
  }
}

async function pngsOf(
  { request, name }: PageFileRequest,
  desk: PageDesk,
  ctx: RunContext,
): Promise<readonly OutputFile[]> {
  const { writePng } = await import('../../core/sheet/png/write-png.ts');
  const count = request.subjects.length;
  const digits = String(count).length;
  const files: OutputFile[] = [];
  for (let page = 0; page < count; page += 1) {
    ctx.progress('pages', page / count);
    await ctx.breathe();
    const number = count === 1 ? '' : `-${String(page + 1).padStart(digits, '0')}`;
    const bytes = writePng(desk.compose(page).drawing, desk.fonts);
    files.push({ name: `${name}${number}.png`, bytes });
  }
  return files;
}
