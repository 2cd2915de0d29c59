import type { ToldPlace } from '../../core/brief/facts/paper-level.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** The work as far as the level tells: its name or id, its square of 1 km, or nothing. */
export function workWords(place: ToldPlace, { t, format }: PaperSpeech): string {
  if (place.asset) return place.asset.name || place.asset.id;
  if (!place.cell) return '';
  const degrees = (hundredths: number): string => format.fixed(hundredths / 100, 2);
  return t('table.cell_at', { lat: degrees(place.cell.lat), lon: degrees(place.cell.lon) });
}

/** A record that tells the day alone stands at midnight: it is told without an hour. */
export function momentWords(at: number, { format }: PaperSpeech): string {
  return format.time(at) === '00:00' ? format.day(at) : format.dateTime(at);
}

/** Route and kilometres of a section; the name of anything else. */
export function targetWords(
  one: { readonly place: ToldPlace; readonly fromM: number | null; readonly toM: number | null },
  speech: PaperSpeech,
): string {
  const name = workWords(one.place, speech);
  const { fromM, toM } = one;
  if (fromM === null || toM === null) return name;
  const km = (metres: number): string => speech.format.fixed(metres / 1000, 1);
  return `${name}, km ${km(fromM)}–${km(toM)}`;
}
