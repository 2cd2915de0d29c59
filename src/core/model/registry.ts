import { BTS_SITE } from './kinds/bts-site.ts';
import { LAND, PROVINCE, RIVER, WATER } from './kinds/base.ts';
import { CABLE_ROUTE } from './kinds/cable-route.ts';
import { COMMUNE } from './kinds/commune.ts';
import { EXCHANGE } from './kinds/exchange.ts';
import { INCIDENT } from './kinds/incident.ts';
import { PATROL_BASE } from './kinds/patrol-base.ts';
import { POST_OFFICE } from './kinds/post-office.ts';
import { RISK_FACTOR } from './kinds/risk-factor.ts';
import { ROAD } from './kinds/road.ts';
import { SITE } from './kinds/site.ts';
import { TOWN } from './kinds/town.ts';
import type { Kind } from './kind.ts';

/** Every kind of record. A new kind is one file and one line here (plus its message keys). */
export const KINDS = [
  CABLE_ROUTE,
  BTS_SITE,
  POST_OFFICE,
  EXCHANGE,
  SITE,
  COMMUNE,
  ROAD,
  TOWN,
  PATROL_BASE,
  RISK_FACTOR,
  INCIDENT,
  WATER,
  RIVER,
  PROVINCE,
  LAND,
] as const;

export type KindId = (typeof KINDS)[number]['id'];

const BY_ID = new Map<string, Kind<KindId>>(KINDS.map((kind) => [kind.id, kind]));

export function isKindId(id: string): id is KindId {
  return BY_ID.has(id);
}

export function kindOf(id: KindId): Kind<KindId> {
  const kind = BY_ID.get(id);
  if (!kind) throw new RangeError(`kind ${id} is not registered`);
  return kind;
}
