/** Incidents per km² of rare kinds have too many zeros to read: per 1,000 km², to six figures. */
export function perThousandKm2(perKm2: number): number {
  return Number((1000 * perKm2).toPrecision(6));
}
