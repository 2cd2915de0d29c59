import Flatbush from 'flatbush';
import type { Box } from '../../../sheet/drawing.ts';
import { boxesOverlap, reachOf } from './label-box.ts';
import type { LabelBox } from './label-box.ts';
import type { Label, LabelPlace, Obstacle, PlacedLabel } from './label.ts';
import { PlacedIndex } from './placed-index.ts';

/** A place that covers more than this is none: better no name than an unreadable map. */
const MOST_COST = 14;
const PASSES = 2;

/**
 * Gives labels places so that no two overlap, none covers what must be seen and none crosses the frame: in
 * order of priority each takes its cheapest free place; then those left out may push one other label to
 * another place of its own. The same labels give the same map. O(labels × candidates × log).
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Obstacle[],
  frame: Box,
): readonly PlacedLabel[] {
  const under = obstacleCosts(obstacles);
  const ordered = labels.toSorted(
    (a, b) => b.priority - a.priority || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const choices = ordered.map(({ candidates, cover = 1 }) =>
    candidates
      .filter(({ box }) => isInside(box, frame))
      .map((place) => ({ place, cost: place.cost + cover * under(place.box) }))
      .filter(({ cost }) => cost <= MOST_COST)
      .toSorted((a, b) => a.cost - b.cost)
      .map(({ place }) => place),
  );
  const placed = new PlacedIndex();
  choices.forEach((places, label) => {
    const free = places.find(({ box }) => placed.overlapping(box).length === 0);
    if (free) placed.put(label, free);
  });
  for (let pass = 0; pass < PASSES; pass += 1) pushLeftOut(choices, placed);
  return ordered.flatMap((label, i) => {
    const place = placed.placeOf(i);
    return place ? [{ label, place }] : [];
  });
}

/** One label left out takes the place of one other that finds another place. */
function pushLeftOut(choices: readonly (readonly LabelPlace[])[], placed: PlacedIndex): void {
  choices.forEach((places, label) => {
    if (placed.placeOf(label)) return;
    for (const place of places) {
      const [inTheWay, ...others] = placed.overlapping(place.box);
      if (inTheWay === undefined) {
        placed.put(label, place);
        return;
      }
      if (others.length > 0) continue;
      const before = placed.take(inTheWay);
      placed.put(label, place);
      const other = choices[inTheWay]?.find(({ box }) => placed.overlapping(box).length === 0);
      if (other) {
        placed.put(inTheWay, other);
        return;
      }
      placed.take(label);
      if (before) placed.put(inTheWay, before);
    }
  });
}

function isInside(box: LabelBox, { x, y, widthMm, heightMm }: Box): boolean {
  const [across, down] = reachOf(box);
  return (
    box.x - across >= x &&
    box.x + across <= x + widthMm &&
    box.y - down >= y &&
    box.y + down <= y + heightMm
  );
}

/** What a box would cover. */
function obstacleCosts(obstacles: readonly Obstacle[]): (box: LabelBox) => number {
  if (obstacles.length === 0) return () => 0;
  const index = new Flatbush(obstacles.length);
  for (const { box } of obstacles) {
    const [across, down] = reachOf(box);
    index.add(box.x - across, box.y - down, box.x + across, box.y + down);
  }
  index.finish();
  return (box) => {
    const [across, down] = reachOf(box);
    let cost = 0;
    const near = index.search(box.x - across, box.y - down, box.x + across, box.y + down);
    for (const i of near.toSorted((a, b) => a - b)) {
      const obstacle = obstacles[i];
      if (obstacle && boxesOverlap(obstacle.box, box)) cost += obstacle.cost;
    }
    return cost;
  };
}
