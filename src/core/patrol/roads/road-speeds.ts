import { ROAD_CLASSES } from '../../model/road-classes.ts';
import type { RoadClass } from '../../model/road-classes.ts';

/** Speed of a patrol by class of road, km/h; 0: not driven. */
export type RoadSpeeds = Readonly<Record<RoadClass, number>>;

export const PATROL_VEHICLES = ['motorbike', 'car'] as const;
export type PatrolVehicle = (typeof PATROL_VEHICLES)[number];

/** Assumed, not measured: a patrol that looks about drives slower than the limit. Motorbikes may not use motorways. */
export const ASSUMED_SPEEDS: Readonly<Record<PatrolVehicle, RoadSpeeds>> = {
  motorbike: { motorway: 0, national: 45, provincial: 40, commune: 30, street: 25, track: 15 },
  car: { motorway: 70, national: 50, provincial: 45, commune: 35, street: 25, track: 10 },
};

/** The slower of the class's speed and the road's own limit; a road of no class is a street. */
export function roadSpeedKmh(speeds: RoadSpeeds, roadClass: string, limitKmh: number): number {
  const known = ROAD_CLASSES.find((one) => one === roadClass) ?? 'street';
  const own = speeds[known];
  return limitKmh > 0 ? Math.min(own, limitKmh) : own;
}
