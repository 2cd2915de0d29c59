/** Classes of a road, the widest first. */
export const ROAD_CLASSES = [
  'motorway',
  'national',
  'provincial',
  'commune',
  'street',
  'track',
] as const;

export type RoadClass = (typeof ROAD_CLASSES)[number];
