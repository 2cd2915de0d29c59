const MINUTES = 60;

/** 108.25 → 108°15′; seconds where minutes do not hold it. */
export function degreesMinutes(degrees: number): string {
  const seconds = Math.round(Math.abs(degrees) * MINUTES * MINUTES);
  const sign = degrees < 0 ? '−' : '';
  const whole = Math.floor(seconds / MINUTES / MINUTES);
  const minutes = Math.floor(seconds / MINUTES) % MINUTES;
  const rest = seconds % MINUTES;
  const written = `${sign}${whole}°${two(minutes)}′`;
  return rest === 0 ? written : `${written}${two(rest)}″`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
