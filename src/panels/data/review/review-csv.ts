import type { TFunction } from 'i18next';
import { writeCsvRows } from '../../../core/io/write/write-csv.ts';
import type { NetworkReview } from '../../../core/study/network-review.ts';

const HEADERS = ['code', 'finding', 'lon', 'lat', 'metres', 'routes', 'site'] as const;

/** The findings as a table to send back to whoever keeps the network. */
export function reviewCsv({ findings }: NetworkReview, t: TFunction<'review'>): Uint8Array {
  return writeCsvRows(
    [...HEADERS],
    findings.map(({ code, lon, lat, metres, routes, site }) => [
      code,
      t(`code.${code}.title`),
      lon,
      lat,
      metres,
      routes.map(({ id }) => id).join('; '),
      site?.id ?? '',
    ]),
  );
}
