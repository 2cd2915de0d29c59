import type { IconName } from '../../core/sheet/icons/icon-shapes.ts';

/** Images the style names; drawn at run time by `draw-icon.ts`. */
export const ICONS = {
  bts_site: 'vg-bts',
  post_office: 'vg-post',
  exchange: 'vg-exchange',
  site: 'vg-site',
  patrol_base: 'vg-patrol',
  risk_factor: 'vg-risk',
  security: 'vg-security',
  technical: 'vg-technical',
  fraud: 'vg-fraud',
  postal: 'vg-postal',
  placeless: 'vg-placeless',
  shield: 'vg-shield',
  town: 'vg-town',
  capital: 'vg-capital',
  badge: 'vg-badge',
  cut: 'vg-cut',
  dark: 'vg-dark',
  lit: 'vg-lit',
  worst: 'vg-worst',
} as const satisfies Readonly<Record<IconName, string>>;

export type { IconName };
