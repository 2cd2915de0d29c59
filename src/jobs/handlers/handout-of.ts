import type { RunContext } from '../../core/basics/run-context.ts';
import { drawHandout } from '../../core/brief/handout/draw-handout.ts';
import { mapFigure } from '../../core/brief/paper/map-figure.ts';
import { loadSheetFonts } from '../../core/sheet/fonts/sheet-fonts.ts';
import { JobFailure } from '../protocol.ts';
import type { HandoutRequest } from '../protocol/paper-jobs.ts';
import type { OutputFile } from '../protocol/output-jobs.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const FACES = ['sans', 'sans-bold', 'sans-italic'] as const;

/** The steps of a presentation as a PDF. */
export async function handoutOf(
  workspace: Workspace,
  { handout, name, madeAt }: HandoutRequest,
  ctx: RunContext,
): Promise<OutputFile> {
  const answered = answeredOf(workspace);
  const { fontBytes } = workspace.environment;
  if (!fontBytes) throw new JobFailure([{ code: 'job.no-fonts', severity: 'error' }]);
  if (handout.steps.length === 0)
    throw new JobFailure([{ code: 'input.bad-value', severity: 'error', at: { field: 'steps' } }]);
  const fonts = await loadSheetFonts(fontBytes, FACES);
  const pages = drawHandout(
    handout,
    ({ map }, box) => mapFigure(map, box, answered, fonts.measure),
    fonts.measure,
  );
  const { writePdf } = await import('../../core/sheet/pdf/write-pdf.ts');
  const { title, language } = handout;
  const bytes = await writePdf(pages, { title, language, madeAt }, fonts, ctx);
  return { name: `${name}.pdf`, bytes };
}
