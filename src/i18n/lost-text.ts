import type { TFunction } from 'i18next';
import type { CutFacts } from '../core/targets/target-facts.ts';
import type { Format } from './format.ts';

/**
 * 9 trạm (khoảng 12.300 thuê bao) và 2 điểm bưu chính, trong đó có 1 công trình quan trọng; empty where
 * nothing is lost. Protected works are sites and post offices too, so they are never added to them.
 */
export function lostText(cut: CutFacts, t: TFunction<'reasons'>, format: Format): string {
  const said = (
    measure: 'sites' | 'posts' | 'works' | 'subscribers',
    key: string = measure,
  ): string => t(`lost.${key}`, { count: cut[measure], n: format.integer(cut[measure]) });
  const people = cut.subscribers > 0 ? said('subscribers') : '';
  const parts = [
    cut.sites > 0 ? `${said('sites')}${people === '' ? '' : ` (${people})`}` : people,
    cut.posts > 0 ? said('posts') : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return cut.works > 0 ? said('works') : '';
  const list = format.list(parts);
  return cut.works > 0 ? `${list}, ${said('works', 'including_works')}` : list;
}

/** 3 xã không còn trạm nào; empty where every commune keeps a site. */
export function darkCommunesText(
  communes: number,
  t: TFunction<'reasons'>,
  format: Format,
): string {
  return communes > 0 ? t('lost.communes', { count: communes, n: format.integer(communes) }) : '';
}

/** " (dài thêm 12,4 km)"; empty where the way around is no longer. */
export function detourText(detourM: number, t: TFunction<'reasons'>, format: Format): string {
  return detourM >= 1 ? t('lost.longer', { distance: format.distance(detourM) }) : '';
}
