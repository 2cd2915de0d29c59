const DAY_MIN = 1440;

/** Minutes after midnight of `22:05`, `22h05`, `22.05`, `22`; null when it is no time. */
export function parseClock(text: string): number | null {
  const match = /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{1,2})?)?\s*$/i.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minutes < DAY_MIN ? minutes : null;
}

/** The end of a shift that began at `from`: at or before it is the next day. */
export function endOfShift(from: number, to: number): number {
  return to <= from ? to + DAY_MIN : to;
}
