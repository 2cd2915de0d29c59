import type { IncidentKindId } from '../../../core/model/incident-kinds.ts';
import type { Language } from '../../../i18n/language.ts';
import { RISK_BOUNDS } from '../../../core/risk/risk-settings.ts';
import type { RiskSettings } from '../../../core/risk/risk-settings.ts';
import type { RiskMeasure, RiskPlace } from '../../../core/risk/risk-terms.ts';

/** One of the parameters a person may set. */
export type SettingPath =
  | { readonly of: 'restoreHours' | 'lossVnd'; readonly kind: IncidentKindId }
  | { readonly of: 'outage'; readonly kind: IncidentKindId; readonly place: RiskPlace }
  | { readonly of: 'measures'; readonly measure: RiskMeasure };

/** The settings with one of them set, or given back to the records and assumptions (null). */
export function withSetting(
  settings: RiskSettings,
  path: SettingPath,
  value: number | null,
): RiskSettings {
  switch (path.of) {
    case 'restoreHours':
    case 'lossVnd':
      return { ...settings, [path.of]: withEntry(settings[path.of], path.kind, value) };
    case 'measures':
      return { ...settings, measures: withEntry(settings.measures, path.measure, value) };
    case 'outage': {
      const places = withEntry(settings.outage[path.kind] ?? {}, path.place, value);
      const kept = Object.keys(places).length > 0 ? places : null;
      return { ...settings, outage: withEntry(settings.outage, path.kind, kept) };
    }
  }
}

/** A typed number inside the bounds of its setting; null for what is no such number. */
export function readSetting(
  of: SettingPath['of'],
  text: string,
  language: Language,
): number | null {
  const [thousands, comma] = language === 'vi' ? ['.', ','] : [',', '.'];
  const plain = text.replaceAll(/\s/g, '').replaceAll(thousands, '').replace(comma, '.');
  const value = Number(plain);
  const [least, most] = RISK_BOUNDS[of];
  return plain !== '' && value >= least && value <= most ? value : null;
}

export function countSettings(settings: RiskSettings): number {
  const { restoreHours, lossVnd, measures, outage } = settings;
  const plain = [restoreHours, lossVnd, measures].map((part) => Object.keys(part).length);
  const places = Object.values(outage).map((part) => Object.keys(part).length);
  return [...plain, ...places].reduce((sum, count) => sum + count, 0);
}

function withEntry<Entry>(
  entries: Readonly<Partial<Record<string, Entry>>>,
  key: string,
  value: Entry | null,
): Readonly<Partial<Record<string, Entry>>> {
  const others = Object.entries(entries).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
