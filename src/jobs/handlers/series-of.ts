import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { findSeries } from '../../core/hotspots/series/find-series.ts';
import { seriesEvents } from '../../core/hotspots/series/series-events.ts';
import { kindOf } from '../../core/model/registry.ts';
import { REPEAT_SPANS, repeatInput } from '../../core/study/repeat.ts';
import type { RepeatInput } from '../../core/study/repeat.ts';
import { choiceReader } from '../../core/targets/read-column.ts';
import type { Answered } from '../answered.ts';
import { SERIES_GROUPS } from '../protocol/repeat-jobs.ts';
import type {
  RepeatIncident,
  SeriesAnswer,
  SeriesGroup,
  SeriesProposalAnswer,
  SeriesRequest,
} from '../protocol/repeat-jobs.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { basisOf, incidentTeller } from './repeat-incidents.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({ span: v.picklist(REPEAT_SPANS) });
const MOST_PROPOSALS = 60;
/** A method that says nothing links nothing. */
const NOT_KNOWN: ReadonlySet<string> = new Set(['', 'unknown', 'other']);

/** Which incidents of the last result's data look like the work of the same hands. */
export async function seriesOf(
  workspace: Workspace,
  request: SeriesRequest,
  ctx: RunContext,
): Promise<SeriesAnswer> {
  const { span } = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const methodOf = methodNumbers(answered);
  const all: RepeatIncident[] = [];
  const proposals: SeriesProposalAnswer[] = [];
  const evidence: Record<SeriesGroup, SeriesAnswer['evidence'][SeriesGroup]> = {
    site: null,
    cable: null,
  };
  const inputs: RepeatInput[] = [];
  for (const [place, group] of SERIES_GROUPS.entries()) {
    ctx.progress('series', place / SERIES_GROUPS.length);
    const input = repeatInput(placedStages(answered), answered.result.config, { group, span });
    const events = seriesEvents(input.incidents, input.events, methodOf);
    const found = await findSeries(events, ctx);
    const first = all.length;
    all.push(...Array.from(input.events.day.keys(), incidentTeller(answered, input)));
    evidence[group] = found.evidence;
    inputs.push(input);
    for (const one of found.proposals) {
      proposals.push({ ...one, group, events: one.events.map((event) => first + event) });
    }
  }
  const [input] = inputs;
  const summed = (count: (one: RepeatInput) => number): number =>
    inputs.reduce((sum, one) => sum + count(one), 0);
  return {
    from: input?.period.from ?? answered.result.config.from,
    to: input?.period.to ?? answered.result.config.to,
    incidents: all.length,
    wide: summed((one) => basisOf(one).wide),
    dayOnly: summed((one) => basisOf(one).dayOnly),
    issues: [],
    all,
    proposals: proposals.toSorted((a, b) => a.p - b.p).slice(0, MOST_PROPOSALS),
    evidence,
  };
}

function methodNumbers({ dataset }: Answered): (row: number) => number {
  const table = dataset.tables.incident;
  if (!table) return () => 0;
  const read = choiceReader(table, 'method');
  const field = kindOf('incident').fields.find(({ name }) => name === 'method');
  const choices = (field?.choices ?? []).filter((choice) => !NOT_KNOWN.has(choice));
  return (row) => 1 + choices.indexOf(read(row));
}
