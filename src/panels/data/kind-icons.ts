import type { KindId } from '../../core/model/registry.ts';
import type { IconName } from '../../ui/icon.tsx';

export const KIND_ICONS: Readonly<Record<KindId, IconName>> = {
  cable_route: 'cable',
  bts_site: 'bts',
  post_office: 'post',
  exchange: 'exchange',
  site: 'pin',
  commune: 'commune',
  road: 'road',
  town: 'town',
  patrol_base: 'base',
  risk_factor: 'risk',
  incident: 'incident',
  water: 'water',
  river: 'water',
  province: 'commune',
  land: 'commune',
};
