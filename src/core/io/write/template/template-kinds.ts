import type { KindId } from '../../../model/registry.ts';

/** Kinds that people list in a workbook. Areas come as map files. */
export const TEMPLATE_KINDS = [
  'bts_site',
  'incident',
  'cable_route',
  'post_office',
  'exchange',
  'site',
  'patrol_base',
  'risk_factor',
] as const satisfies readonly KindId[];
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
