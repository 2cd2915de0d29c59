import type { RunContext } from '../../core/basics/run-context.ts';
import { cardName } from '../../core/brief/patrol-files/card-name.ts';
import { patrolGpx } from '../../core/brief/patrol-files/patrol-gpx.ts';
import { patrolKml } from '../../core/brief/patrol-files/patrol-kml.ts';
import { routeCard } from '../../core/brief/patrol-files/route-card.ts';
import { patrolPages } from '../../core/brief/patrol-sheet/patrol-sheets.ts';
import type { PatrolSources } from '../../core/brief/patrol-sheet/patrol-sources.ts';
import { rosterPage } from '../../core/brief/patrol-sheet/roster-page.ts';
import { targetTeller } from '../../core/brief/patrol-sheet/target-facts.ts';
import type { Drawing } from '../../core/sheet/drawing.ts';
import { writePdf } from '../../core/sheet/pdf/write-pdf.ts';
import { startOfDay } from '../../core/time/vietnam-time.ts';
import type { PatrolFileKind, PatrolFilesRequest } from '../protocol/patrol-file-jobs.ts';
import type { OutputFile } from '../protocol/output-jobs.ts';
import {
  communePage,
  patrolFonts,
  patrolSourcesOf,
  sheetOptionsOf,
  speakerOf,
} from './patrol-pages.ts';
import type { Workspace } from './workspace.ts';

/** The files asked for, in the order asked; without zones or visits there are no sheets. */
export async function patrolFilesOf(
  workspace: Workspace,
  request: PatrolFilesRequest,
  ctx: RunContext,
): Promise<readonly OutputFile[]> {
  const sources = patrolSourcesOf(workspace, request);
  const files: OutputFile[] = [];
  for (const [at, kind] of request.files.entries()) {
    ctx.progress('patrol-files', at / request.files.length);
    await ctx.breathe();
    files.push(...(await filesOf(workspace, sources, request, kind, ctx)));
  }
  ctx.progress('patrol-files', 1);
  return files;
}

async function filesOf(
  workspace: Workspace,
  sources: PatrolSources,
  request: PatrolFilesRequest,
  kind: PatrolFileKind,
  ctx: RunContext,
): Promise<readonly OutputFile[]> {
  const speaker = speakerOf(request);
  const { over, plan, team } = request;
  if (kind === 'gpx' || kind === 'kml') {
    const write = kind === 'gpx' ? patrolGpx : patrolKml;
    const bytes = write(speaker, sources, targetTeller(sources), over.mark);
    return [{ name: `routes.${kind}`, bytes }];
  }
  if (kind === 'cards') {
    const tell = targetTeller(sources);
    return plan.options.teams.flatMap(({ name }, number) =>
      team !== undefined && team !== number
        ? []
        : [
            {
              name: cardName(number, name),
              bytes: routeCard(speaker, sources, tell, over, number),
            },
          ],
    );
  }
  const fonts = await patrolFonts(workspace);
  const pages = pagesOf(sources, request, kind, fonts);
  if (pages.length === 0) return [];
  const { say } = speaker;
  const titles = { sheets: say('sheet'), roster: say('roster'), commune: say('commune_sheet') };
  const info = {
    title: titles[kind],
    subject: say('hash_short', { plan: plan.hash }),
    madeAt: startOfDay(over.issued) ?? startOfDay(plan.options.date) ?? 0,
    language: request.words.language,
  };
  return [{ name: `${kind}.pdf`, bytes: await writePdf(pages, info, fonts, ctx) }];
}

function pagesOf(
  sources: PatrolSources,
  request: PatrolFilesRequest,
  kind: 'sheets' | 'roster' | 'commune',
  fonts: Awaited<ReturnType<typeof patrolFonts>>,
): readonly Drawing[] {
  const options = sheetOptionsOf(request, fonts);
  if (kind === 'commune') return [communePage(sources, request, fonts)];
  if (kind === 'roster') return [rosterPage(speakerOf(request), sources, options)];
  return patrolPages(speakerOf(request), sources, options).map(({ drawing }) => drawing);
}
