import { textReader } from '../targets/read-column.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import type { HotspotPicture } from './hotspot-picture.ts';
import { stretchFacts } from './stretch-facts.ts';
import type { Sureness } from './stretch-facts.ts';

/** A hot stretch as files name it. Metres along the route; densities and rates per km and year. */
export type StretchPlace = {
  readonly rank: number;
  readonly route: string;
  readonly name: string;
  readonly communeCode: string;
  readonly communeName: string;
  readonly fromM: number;
  readonly toM: number;
  readonly km: number;
  readonly incidents: number;
  readonly density: number;
  readonly timesMean: number;
  readonly rate: number;
  readonly rateLow: number;
  readonly rateHigh: number;
  readonly sure: Sureness;
  /** Middle of its densest section. */
  readonly lon: number;
  readonly lat: number;
};

/** The stretches of a picture, the most expected incidents a year first. */
export function stretchPlaces(
  { dataset, base: { areas }, network: { network, targets } }: PlacedStages,
  picture: HotspotPicture,
): readonly StretchPlace[] {
  const table = dataset.tables.cable_route;
  const id = table ? textReader(table, 'id') : () => '';
  const name = table ? textReader(table, 'name') : () => '';
  return picture.stretches.stretches.map((stretch, at): StretchPlace => {
    const facts = stretchFacts(picture, stretch);
    const { route, fromM, toM, km, density, timesMean, peakSection } = stretch;
    const area = targets.area[peakSection] ?? -1;
    return {
      rank: at + 1,
      route: id(route),
      name: name(route) || id(route),
      communeCode: areas.code[area] ?? '',
      communeName: areas.name[area] ?? '',
      fromM,
      toM,
      km,
      incidents: facts.count,
      density,
      timesMean,
      rate: facts.rate,
      rateLow: facts.low,
      rateHigh: facts.high,
      sure: facts.sure,
      lon: network.sections.middleLon[peakSection] ?? 0,
      lat: network.sections.middleLat[peakSection] ?? 0,
    };
  });
}
