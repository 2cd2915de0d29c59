import type { TFunction } from 'i18next';
import type { HotStretch } from '../../../core/hotspots/hot-stretches.ts';
import type { StretchFacts } from '../../../core/study/stretch-facts.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { Format } from '../../../i18n/format.ts';
import { targetOfSection } from '../../../state/selectors/hot-places.ts';
import { kilometrePlace } from '../../../i18n/target-label.ts';

/** The cable a stretch lies on, where on it, and the commune of its middle. */
export function stretchPlace(
  result: StudyResult,
  stretch: HotStretch,
  format: Format,
): { readonly name: string; readonly place: string; readonly target: number } {
  const { targets, areas } = result;
  const target = targetOfSection(result, stretch.peakSection);
  const commune = areas.name[targets.area[target] ?? -1] ?? '';
  const kilometres = kilometrePlace(stretch.fromM, stretch.toM, format);
  return {
    name: targets.name[target] ?? '',
    place: commune ? `${kilometres}, ${commune}` : kilometres,
    target,
  };
}

/** How sure it is that a stretch is above the network's mean, with the interval. */
export function sureText(
  facts: StretchFacts,
  meanRate: number,
  t: TFunction<'hotspots'>,
  format: Format,
): string {
  return t(`sure.${facts.sure}`, {
    count: Math.round(facts.count),
    n: format.decimal(facts.count),
    low: format.rate(facts.low),
    high: format.rate(facts.high),
    mean: format.rate(meanRate),
  });
}

/** ", nhiều nhất lúc 22 giờ–2 giờ"; nothing where too few hours are known. */
export function hoursText(facts: StretchFacts, t: TFunction<'hotspots'>, format: Format): string {
  if (!facts.hours) return '';
  const { from } = facts.hours;
  return t('answer.hours', {
    from: format.integer(from),
    to: format.integer((from + HOURS_NAMED) % 24),
  });
}

/** As many hours as riskHours looks for. */
const HOURS_NAMED = 4;

export function kindsText(
  facts: StretchFacts,
  t: TFunction<['hotspots', 'model']>,
  format: Format,
): string {
  return format.list(
    facts.kinds.map(({ kind, count }) =>
      t('hotspots:places.kind', {
        kind: t(`model:incident_kind.${kind}`),
        n: format.decimal(count),
      }),
    ),
  );
}
