const DAY_MIN = 1440;

/** Minutes after midnight as 22:05; past midnight it starts again. */
export function clockText(minute: number): string {
  const whole = Math.floor(((minute % DAY_MIN) + DAY_MIN) % DAY_MIN);
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** 22:00–02:00 */
export function shiftText(fromMinute: number, hours: number): string {
  return `${clockText(fromMinute)}–${clockText(fromMinute + hours * 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
