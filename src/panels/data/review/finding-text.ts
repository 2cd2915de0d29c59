import type { TFunction } from 'i18next';
import type { ReviewFinding } from '../../../core/study/network-review.ts';
import type { Format } from '../../../i18n/format.ts';

/** One finding in a sentence: which cables or site, and how far. */
export function findingText(
  { code, routes, site, metres }: ReviewFinding,
  t: TFunction<'review'>,
  format: Pick<Format, 'distance' | 'integer'>,
): string {
  const [first, second] = routes.map(({ name }) => name);
  return t(`code.${code}.one${second === undefined && code !== 'far-site' ? '_alone' : ''}`, {
    route: first ?? '',
    other: second ?? '',
    more: format.integer(Math.max(0, routes.length - 1)),
    site: site?.name ?? '',
    distance: format.distance(metres),
  });
}
