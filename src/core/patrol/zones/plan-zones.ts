import type { RunContext } from '../../basics/run-context.ts';
import { f64, i32, u32 } from '../../geo/typed.ts';
import { yearly } from '../plan/plan-ground.ts';
import type { PlanGround } from '../plan/plan-ground.ts';
import type { PatrolBase } from '../plan/patrol-bases.ts';
import type { PatrolOptions } from '../plan/patrol-options.ts';
import type { PlannedZone } from '../plan/patrol-plan.ts';
import { rounded } from '../plan/rounded.ts';
import type { ZoneDraft } from '../plan/zone-draft.ts';
import { isOnePiece } from './improve-zone.ts';
import { patrolZones } from './patrol-zones.ts';
import { bestHoursOf } from './zone-hours.ts';
import type { PlacedMoments } from './zone-hours.ts';
import { isInside, zoneOutline } from './zone-outline.ts';
import type { Piece } from './zone-outline.ts';
import { communesOf } from './zone-places.ts';
import type { ZoneNamer } from './zone-places.ts';
import { BESIDE_M, zoneUnits } from './zone-units.ts';

export type ZoneSources = {
  readonly ground: PlanGround;
  readonly bases: readonly PatrolBase[];
  readonly moments: PlacedMoments;
  readonly nameOf: ZoneNamer;
  /** Sections zones may be grown from (1); absent: all. */
  readonly reached?: Uint8Array;
  /** Length of the shift, hours. */
  readonly hours: number;
};

/** A zone with the numbers of its sections and targets. */
export type ZoneOnGround = {
  readonly zone: PlannedZone;
  readonly sections: readonly number[];
  readonly targets: readonly number[];
};

/** The zones as drafts have them, in their order; else grown from the risk, most covered first. */
export async function planZones(
  sources: ZoneSources,
  options: PatrolOptions,
  drafts: readonly ZoneDraft[] | null,
  ctx: RunContext,
): Promise<readonly ZoneOnGround[]> {
  const { ground } = sources;
  const units = zoneUnits(ground, options.zones.withinCommune, sources.reached);
  const factsOf = (draft: ZoneDraft, at: number): ZoneOnGround => {
    const sections = draft.sections.flatMap((id) => {
      const section = ground.sectionOfId.get(id);
      return section === undefined ? [] : [section];
    });
    return onGround(sources, { ...draft, number: at + 1 }, [...new Set(sections)], (set) =>
      isOnePiece(units, set),
    );
  };
  if (drafts) return drafts.map(factsOf);
  const grown = await patrolZones(
    units,
    { zones: options.zones.count, capacity: options.zones.lengthM },
    ctx,
  );
  const found = grown
    .map((zone) => zone.units.map((section) => idOf(ground, section)))
    .map((sections, at) => factsOf({ id: '', name: '', sections, unit: '', contact: '' }, at));
  return found
    .toSorted((a, b) => b.zone.expected - a.zone.expected || a.zone.number - b.zone.number)
    .map((one, at) => ({ ...one, zone: { ...one.zone, number: at + 1 } }));
}

function idOf({ result, targetOfSection }: PlanGround, section: number): string {
  return result.targets.id[i32(targetOfSection, section)] ?? '';
}

function onGround(
  { ground, bases, moments, nameOf, hours }: ZoneSources,
  draft: ZoneDraft & { readonly number: number },
  sections: readonly number[],
  isWhole: (set: ReadonlySet<number>) => boolean,
): ZoneOnGround {
  const { result, plane, targetOfSection } = ground;
  const ring = zoneOutline(piecesOf(ground, sections), BESIDE_M);
  const sites = pointsInside(ground, ring);
  const targets = [...sections.map((section) => i32(targetOfSection, section)), ...sites];
  const communes = communesOf(ground, sections);
  const inside = new Set(sections);
  const sum = (value: (target: number) => number): number =>
    targets.reduce((total, target) => total + value(target), 0);
  const zone: PlannedZone = {
    number: draft.number,
    draft: draft.id,
    name: draft.name,
    places: nameOf(sections),
    communes,
    sections: sections.map((section) => idOf(ground, section)),
    lengthM: rounded(
      sections.reduce((m, section) => m + f64(ground.sectionLengthM, section), 0),
      1,
    ),
    contiguous: isWhole(inside),
    outline: Array.from(plane.toDegrees(ring.x, ring.y), (degrees) => rounded(degrees, 6)),
    targets: sites.map((target) => result.targets.id[target] ?? ''),
    incidents: rounded(
      sum((target) => f64(result.targets.count, target)),
      6,
    ),
    expected: rounded(
      sum((target) => yearly(result, target)),
      6,
    ),
    bestFromMinute: bestHoursOf(moments, inside, hours),
    unit: draft.unit || unitInCharge(ground, sections, communes[0]?.code ?? '', bases),
    contact: draft.contact,
  };
  return { zone, sections, targets };
}

export function piecesOf({ result, line }: PlanGround, sections: readonly number[]): Piece[] {
  return sections.flatMap((section) => {
    const pieces: Piece[] = [];
    const end = u32(result.sections.start, section + 1);
    for (let at = u32(result.sections.start, section); at + 1 < end; at += 1) {
      pieces.push([f64(line.x, at), f64(line.y, at), f64(line.x, at + 1), f64(line.y, at + 1)]);
    }
    return pieces;
  });
}

/** Sites and post offices inside a ring, by number. */
function pointsInside(
  { result: { targets }, at }: PlanGround,
  ring: { readonly x: Float64Array; readonly y: Float64Array },
): readonly number[] {
  const inside: number[] = [];
  for (let target = 0; target < targets.length; target += 1) {
    if (targets.kind[target] === 0) continue;
    if (isInside(ring, f64(at.x, target), f64(at.y, target))) inside.push(target);
  }
  return inside;
}

/** The commune police of most of its length; else the office nearest to its middle; '' where none is known. */
function unitInCharge(
  { plane, line, result }: PlanGround,
  sections: readonly number[],
  commune: string,
  bases: readonly PatrolBase[],
): string {
  const own = bases.find(
    ({ type, communeCode }) =>
      type === 'commune_police' && communeCode === commune && commune !== '',
  );
  if (own) return own.name;
  const middle = sections[sections.length >> 1];
  if (middle === undefined || bases.length === 0) return '';
  const at = (u32(result.sections.start, middle) + u32(result.sections.start, middle + 1)) >> 1;
  const { x, y } = plane.toMetres(Float64Array.from(bases.flatMap(({ lon, lat }) => [lon, lat])));
  const away = (base: number): number =>
    Math.hypot(f64(x, base) - f64(line.x, at), f64(y, base) - f64(line.y, at));
  const order = bases.map((_, base) => base).toSorted((a, b) => away(a) - away(b) || a - b);
  return bases[order[0] ?? -1]?.name ?? '';
}
