import type { TFunction } from 'i18next';
import type { ScenarioCut, ScenarioEnd, ScenarioPlace } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { sectionsOfRoute } from '../../state/what-if/route-sections.ts';
import { targetLabel } from '../../i18n/target-label.ts';

export type Words = { readonly t: TFunction<'cut'>; readonly format: Format };

export type CutLabel = {
  readonly name: string;
  /** What sort of cut it is, and where. */
  readonly kind: string;
  /** False when the data no longer holds it. */
  readonly known: boolean;
};

export function cutLabel(cut: ScenarioCut, result: StudyResult, words: Words): CutLabel {
  const { t, format } = words;
  switch (cut.type) {
    case 'section':
      return assetLabel(result, cut.id, t('kind.section'), words);
    case 'target':
      return assetLabel(result, cut.id, t('kind.target'), words);
    case 'route': {
      const first = sectionsOfRoute(result, cut.id)[0];
      const name = result.targets.name[first ?? -1] ?? cut.id;
      return { name, kind: t('kind.route'), known: first !== undefined };
    }
    case 'joint':
      return { name: degrees(cut.lon, cut.lat, format), kind: t('kind.joint'), known: true };
    case 'disc': {
      const kind = t('kind.disc', { radius: format.distance(cut.radiusM) });
      return { name: degrees(cut.lon, cut.lat, format), kind, known: true };
    }
    case 'corridor': {
      const kind = t('kind.corridor', { width: format.distance(cut.widthM) });
      const [lon, lat] = cut.line[0] ?? [0, 0];
      return { name: degrees(lon, lat, format), kind, known: true };
    }
  }
}

export function placeName(place: ScenarioPlace, result: StudyResult, words: Words): string {
  const { name, kind } = cutLabel(place, result, words);
  return `${name}, ${kind}`;
}

export function endName(end: ScenarioEnd, result: StudyResult, { t, format }: Words): string {
  if (end.type === 'joint') return `${t('built.joint')} ${degrees(end.lon, end.lat, format)}`;
  return result.targets.name[targetNumber(result, end.id)] ?? end.id;
}

/** Name of a target with where on the cable it lies. */
export function targetName(result: StudyResult, target: number, format: Format): string {
  const { name, place } = targetLabel(result, target, format);
  return place === '' ? name : `${name} · ${place}`;
}

function assetLabel(
  result: StudyResult,
  id: string,
  fallback: string,
  { t, format }: Words,
): CutLabel {
  const target = targetNumber(result, id);
  if (target < 0) return { name: id, kind: t('list.unknown'), known: false };
  const { name, place, commune } = targetLabel(result, target, format);
  const kind = [place === '' ? fallback : place, commune].filter((part) => part !== '').join(' · ');
  return { name, kind, known: true };
}

function degrees(lon: number, lat: number, format: Format): string {
  return `${format.fixed(lat, 4)} · ${format.fixed(lon, 4)}`;
}
