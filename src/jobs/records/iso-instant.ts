import { OFFSET_MS } from '../../core/time/vietnam-time.ts';

/** `2024-03-11T22:00+07:00`; with seconds when there are some. */
export function isoInstant(instantMs: number): string {
  const local = new Date(instantMs + OFFSET_MS).toISOString();
  const seconds = local.slice(16, 19);
  return `${local.slice(0, 16)}${seconds === ':00' ? '' : seconds}+07:00`;
}
