/**
 * The longest texts and lists a plan holds: what a person writes is cut to them as it is written, so that a
 * saved project can always be opened again.
 */
export const PLAN_LIMITS = {
  unit: 500,
  measureText: 2000,
  note: 10_000,
  seed: 200,
  name: 200,
  lines: 10_000,
  assessments: 50,
} as const;

/** NFC, and no longer than `longest`; a character of two halves is not cut through. */
export function fitted(text: string, longest: number): string {
  const whole = text.normalize('NFC');
  if (whole.length <= longest) return whole;
  const end = /[\ud800-\udbff]/.test(whole.charAt(longest - 1)) ? longest - 1 : longest;
  return whole.slice(0, end);
}
