/** Km 12+340: kilometres and metres from where a route begins. */
export function chainageText(chainageM: number): string {
  if (!Number.isFinite(chainageM)) return '—';
  const metres = Math.max(0, Math.round(chainageM));
  return `Km ${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, '0')}`;
}
