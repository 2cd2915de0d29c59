import { composePage } from '../../core/brief/page/compose-page.ts';
import type { ComposedPage } from '../../core/brief/page/compose-page.ts';
import { pageSources } from '../../core/brief/page/facts/page-sources.ts';
import type { PageSources } from '../../core/brief/page/facts/page-sources.ts';
import type { PageRequest } from '../../core/brief/page/page-request.ts';
import { loadSheetFonts } from '../../core/sheet/fonts/sheet-fonts.ts';
import type { SheetFonts } from '../../core/sheet/fonts/sheet-fonts.ts';
import { writeSvg } from '../../core/sheet/svg/write-svg.ts';
import type { PagePreview } from '../protocol/page-jobs.ts';
import { JobFailure } from '../protocol.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const FACES = ['sans', 'sans-bold', 'sans-italic'] as const;

export async function composePageOf(
  workspace: Workspace,
  { request, page }: { readonly request: PageRequest; readonly page: number },
): Promise<PagePreview> {
  const desk = await pageDesk(workspace, request);
  const { drawing, cut, drafts, hash } = desk.compose(page);
  const { widthMm, heightMm } = drawing;
  return { svg: writeSvg(drawing, { idPrefix: 'page-' }), widthMm, heightMm, cut, drafts, hash };
}

/** Everything pages are made from, at hand: they are composed one at a time. */
export type PageDesk = {
  readonly fonts: SheetFonts;
  readonly compose: (page: number) => ComposedPage;
};

export async function pageDesk(workspace: Workspace, request: PageRequest): Promise<PageDesk> {
  const fonts = await pageFonts(workspace);
  const sources = sourcesOf(workspace, request);
  const compose = (page: number): ComposedPage => {
    const subject = request.subjects[page];
    const number = { page: page + 1, of: request.subjects.length };
    const composed = subject && composePage(request, subject, number, sources, fonts.measure);
    if (!composed) {
      throw new JobFailure([
        { code: 'config.bad-value', severity: 'error', at: { field: 'subject' } },
      ]);
    }
    return composed;
  };
  return { fonts, compose };
}

const LOADED = new WeakMap<object, Promise<SheetFonts>>();

/** Fonts of an environment are read once. */
function pageFonts({ environment }: Workspace): Promise<SheetFonts> {
  const { fontBytes } = environment;
  if (!fontBytes) throw new JobFailure([{ code: 'job.no-fonts', severity: 'error' }]);
  const known = LOADED.get(environment);
  if (known) return known;
  const loading = loadSheetFonts(fontBytes, FACES);
  LOADED.set(environment, loading);
  loading.catch(() => LOADED.delete(environment));
  return loading;
}

const MADE = new WeakMap<object, PageSources>();

/** The incidents of an answer are placed once; only the plan changes between requests. */
function sourcesOf(workspace: Workspace, { plan }: PageRequest): PageSources {
  const answered = answeredOf(workspace);
  const known = MADE.get(answered);
  const made = known ?? pageSources(placedStages(answered), answered.result, null);
  MADE.set(answered, made);
  return { ...made, plan };
}
