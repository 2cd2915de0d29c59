import type { CommuneReading } from './commune-answer.ts';

/** True where all readings end in one commune of today. */
export function sameCode(readings: readonly CommuneReading[]): boolean {
  return readings.every(({ commune }) => commune === readings[0]?.commune);
}
