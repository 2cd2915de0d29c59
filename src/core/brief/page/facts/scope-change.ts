import { sum } from '../../../basics/sum.ts';
import { studyFacts } from '../../facts.ts';
import { periodChange } from '../../period-change.ts';
import { INCIDENT_KIND_IDS } from '../../../model/incident-kinds.ts';
import { placeChange } from '../../../study/place-change.ts';
import type { PageSubject } from '../page-request.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageIncidents } from './page-incidents.ts';
import type { PageScope } from './page-scope.ts';
import type { PageSources } from './page-sources.ts';

/** Both counts of a place and what may be said of them; of the province, the study's own. */
export function changeIn(
  subject: PageSubject,
  scope: PageScope,
  { result, now, before }: PageSources,
): PageFacts['change'] {
  if (subject.by === 'province') return studyFacts(result).change;
  return before && placeChange(sum(countByKind(now, scope)), sum(countByKind(before, scope)));
}

export function changeByKind(
  subject: PageSubject,
  scope: PageScope,
  { result, now, before }: PageSources,
): PageFacts['changeByKind'] {
  if (subject.by === 'province') return studyFacts(result).changeByKind;
  if (!before) return [];
  const [counts, earlier] = [countByKind(now, scope), countByKind(before, scope)];
  return INCIDENT_KIND_IDS.flatMap((kind, place) => {
    const change = periodChange(counts[place] ?? 0, earlier[place] ?? 0);
    return change.verdict === 'none' ? [] : [{ kind, ...change }];
  });
}

function countByKind(incidents: PageIncidents, scope: PageScope): Float64Array {
  const counts = new Float64Array(INCIDENT_KIND_IDS.length);
  for (let at = 0; at < incidents.count; at += 1) {
    if (!scope.holdsIncident(incidents.target[at] ?? -1, incidents.communeOnly[at] ?? -1)) continue;
    const kind = incidents.kind[at] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + (incidents.weight[at] ?? 0);
  }
  return counts;
}
