import { communeFacts } from '../../core/brief/patrol-sheet/commune-facts.ts';
import { communeSheet } from '../../core/brief/patrol-sheet/commune-sheet.ts';
import type { PatrolSources } from '../../core/brief/patrol-sheet/patrol-sources.ts';
import { speaker } from '../../core/brief/patrol-sheet/speak.ts';
import type { Speaker } from '../../core/brief/patrol-sheet/speak.ts';
import { targetTeller } from '../../core/brief/patrol-sheet/target-facts.ts';
import type { SheetOptions } from '../../core/brief/patrol-sheet/zone-sheet.ts';
import type { Drawing } from '../../core/sheet/drawing.ts';
import { loadSheetFonts } from '../../core/sheet/fonts/sheet-fonts.ts';
import type { SheetFonts } from '../../core/sheet/fonts/sheet-fonts.ts';
import type { PatrolFilesRequest } from '../protocol/patrol-file-jobs.ts';
import { JobFailure } from '../protocol.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

type Asked = Pick<PatrolFilesRequest, 'plan' | 'words' | 'mapWords' | 'over' | 'commune'>;

/** The plan beside the result it was made from; another result would tell other targets. */
export function patrolSourcesOf(workspace: Workspace, { plan }: Asked): PatrolSources {
  const answered = answeredOf(workspace);
  const { dataset, result } = answered;
  if (plan.resultHash !== result.hash) {
    throw new JobFailure([{ code: 'job.patrol-plan-stale', severity: 'error' }]);
  }
  return { dataset, memory: answered, result, plan };
}

export function patrolFonts({ environment }: Workspace): Promise<SheetFonts> {
  const { fontBytes } = environment;
  if (!fontBytes) throw new JobFailure([{ code: 'job.no-fonts', severity: 'error' }]);
  return loadSheetFonts(fontBytes, ['sans', 'sans-bold', 'sans-italic']);
}

export function sheetOptionsOf({ over, mapWords }: Asked, { measure }: SheetFonts): SheetOptions {
  return { over, mapWords, measure };
}

export function speakerOf({ words }: Asked): Speaker {
  return speaker(words);
}

/** The sheet of the commune asked about. */
export function communePage(sources: PatrolSources, asked: Asked, fonts: SheetFonts): Drawing {
  const facts = asked.commune
    ? communeFacts(sources, targetTeller(sources), asked.commune, asked.commune.commune)
    : null;
  if (!facts) throw new JobFailure([{ code: 'job.unknown-commune', severity: 'error' }]);
  return communeSheet(facts, speakerOf(asked), sources, sheetOptionsOf(asked, fonts));
}
