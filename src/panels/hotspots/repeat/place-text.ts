import type { StudyResult } from '../../../core/study/study-result.ts';
import type { Format } from '../../../i18n/format.ts';
import type { RepeatIncident } from '../../../jobs/protocol/repeat-jobs.ts';

const MOST_AREAS = 3;

/** The target an incident struck, with its commune. */
export function targetPlace(result: StudyResult, { target, area }: RepeatIncident): string {
  const name = result.targets.name[target] ?? '';
  const commune = result.areas.name[area] ?? '';
  return [name, commune].filter((part) => part !== '').join(', ');
}

/** The communes most of the incidents lie in; '' when none is known. */
export function communesOf(
  result: StudyResult,
  incidents: readonly RepeatIncident[],
  format: Format,
): string {
  const counts = new Map<string, number>();
  for (const { area } of incidents) {
    const name = result.areas.name[area];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  if (names.length === 0) return '';
  if (names.length <= MOST_AREAS) return format.list(names);
  return `${names.slice(0, MOST_AREAS).join(', ')}, …`;
}
