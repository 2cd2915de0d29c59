import { patrolPages } from '../../core/brief/patrol-sheet/patrol-sheets.ts';
import { rosterPage } from '../../core/brief/patrol-sheet/roster-page.ts';
import type { Drawing } from '../../core/sheet/drawing.ts';
import { writeSvg } from '../../core/sheet/svg/write-svg.ts';
import type { PatrolPreview, PatrolPreviewRequest } from '../protocol/patrol-file-jobs.ts';
import {
  communePage,
  patrolFonts,
  patrolSourcesOf,
  sheetOptionsOf,
  speakerOf,
} from './patrol-pages.ts';
import type { Workspace } from './workspace.ts';

/** One page as it would be printed. */
export async function patrolPreviewOf(
  workspace: Workspace,
  request: PatrolPreviewRequest,
): Promise<PatrolPreview> {
  const sources = patrolSourcesOf(workspace, request);
  const fonts = await patrolFonts(workspace);
  const options = sheetOptionsOf(request, fonts);
  const speaker = speakerOf(request);
  const { page } = request;
  let drawing: Drawing | undefined;
  if (page.type === 'roster') drawing = rosterPage(speaker, sources, options);
  else if (page.type === 'commune') drawing = communePage(sources, request, fonts);
  else drawing = patrolPages(speaker, sources, options, page)[0]?.drawing;
  return { svg: drawing ? writeSvg(drawing, { idPrefix: 'patrol-' }) : '' };
}
