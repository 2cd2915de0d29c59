import type { IncidentKindId } from '../model/incident-kinds.ts';
import type { Table } from '../model/table.ts';
import { choiceReader, numberReader } from '../targets/read-column.ts';
import {
  ASSUMED_LOSS_VND,
  KIND_ASSUMPTIONS,
  MEASURE_ASSUMPTIONS,
  NO_OUTAGE,
} from './risk-assumptions.ts';
import type { KindParameters, RiskParameter, RiskParameters } from './risk-parameters.ts';
import type { RiskSettings } from './risk-settings.ts';
import { RISK_MEASURES, STRIKING_KINDS } from './risk-terms.ts';
import type { RiskPlace } from './risk-terms.ts';

/** So many records must state a figure before their median is taken. */
export const ENOUGH_RECORDS = 10;

/**
 * The parameters a study uses: what a person set, else the median of the records of the kind (all of the
 * dataset: hours to restore are no matter of the period), else the assumption. Medians, because a few
 * storms of weeks and a few guessed sums would carry a mean away. Outage hours of 0 state that nothing
 * was out of service and are not counted as a time to restore. No table: no data.
 */
export function resolveRiskParameters(
  incidents: Table | undefined,
  chosen: readonly IncidentKindId[],
  settings: RiskSettings,
): RiskParameters {
  const hours = statedByKind(incidents, 'outage_hours', (value) => value > 0);
  const loss = statedByKind(incidents, 'loss_vnd', (value) => value >= 0);
  const kinds = STRIKING_KINDS.filter((kind) => chosen.includes(kind)).map(
    (kind): KindParameters => {
      const { restoreHours } = KIND_ASSUMPTIONS[kind] ?? NO_OUTAGE;
      return {
        kind,
        restoreHours: parameter(settings.restoreHours[kind], hours.get(kind), restoreHours),
        lossVnd: parameter(settings.lossVnd[kind], loss.get(kind), ASSUMED_LOSS_VND),
        outage: outageOf(kind, settings),
      };
    },
  );
  const measures = Object.fromEntries(
    RISK_MEASURES.map((measure) => [
      measure,
      parameter(settings.measures[measure], undefined, MEASURE_ASSUMPTIONS[measure]),
    ]),
  ) as RiskParameters['measures'];
  return { kinds, measures };
}

function parameter(
  edited: number | undefined,
  stated: readonly number[] | undefined,
  assumed: number,
): RiskParameter {
  const n = stated?.length ?? 0;
  if (edited !== undefined) return { value: edited, source: 'edited', n };
  if (stated && n >= ENOUGH_RECORDS) return { value: median(stated), source: 'data', n };
  return { value: assumed, source: 'assumption', n };
}

/** A cable nobody says how it lies: the mean of the three ways, unless a person set it. */
function outageOf(kind: IncidentKindId, settings: RiskSettings): KindParameters['outage'] {
  const assumed = (KIND_ASSUMPTIONS[kind] ?? NO_OUTAGE).outage;
  const edited = settings.outage[kind] ?? {};
  const at = (place: Exclude<RiskPlace, 'unknown'>): RiskParameter =>
    parameter(edited[place], undefined, assumed[place] ?? 0);
  const [aerial, buried, duct] = [at('aerial'), at('buried'), at('duct')];
  const middle = (aerial.value + buried.value + duct.value) / 3;
  const unknown = parameter(edited.unknown, undefined, middle);
  return { aerial, buried, duct, unknown, point: at('point') };
}

function statedByKind(
  incidents: Table | undefined,
  field: string,
  counts: (value: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const stated = new Map<string, number[]>();
  if (!incidents) return stated;
  const kind = choiceReader(incidents, 'kind');
  const read = numberReader(incidents, field);
  for (let row = 0; row < incidents.rows; row += 1) {
    const value = read(row);
    if (!counts(value)) continue;
    const id = kind(row);
    const list = stated.get(id);
    if (list) list.push(value);
    else stated.set(id, [value]);
  }
  return stated;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).toSorted();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
