import { segmentIndex } from '../../geo/segment-index.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { EffectInput, EffectOptions } from './effect-input.ts';

/** Where a target lies in an assessment. */
export const PART = { elsewhere: 0, zone: 1, ring: 2 } as const;

export type EffectParts = {
  /** By target: a value of PART. */
  readonly part: Uint8Array;
  /** By target: the first zone it belongs to, −1 none. */
  readonly zone: Int32Array;
  /** Sections the zones name that the study does not know, by zone. */
  readonly unknown: readonly number[];
};

/**
 * A target is in the zones when a zone names it, or when it is a point within besideM of a zone's cable; in
 * the ring when its place (the middle of a section) is within ringM and it is in no zone. Planned targets are
 * in neither.
 */
export function effectParts(
  { targets, sections }: EffectInput,
  { zones, besideM, ringM }: Pick<EffectOptions, 'zones' | 'besideM' | 'ringM'>,
): EffectParts {
  const numberOf = new Map(targets.id.map((id, target) => [id, target]));
  const count = targets.id.length;
  const part = new Uint8Array(count);
  const zone = new Int32Array(count).fill(-1);
  const unknown = zones.map((one, number) => {
    let missing = 0;
    for (const id of one.sections) {
      const target = numberOf.get(id);
      if (target === undefined) missing += 1;
      else if (zone[target] === -1 && targets.planned[target] !== 1) {
        part[target] = PART.zone;
        zone[target] = number;
      }
    }
    return missing;
  });
  const cable: number[] = [];
  for (let section = 0; section + 1 < sections.start.length; section += 1) {
    if (part[section] === PART.zone) cable.push(section);
  }
  const near = segmentIndex(linesOf(sections, cable));
  for (let target = 0; target < count; target += 1) {
    if (part[target] !== PART.elsewhere || targets.planned[target] === 1) continue;
    const [x, y] = [f64(targets.x, target), f64(targets.y, target)];
    const found = near.nearest(x, y, ringM);
    if (!found) continue;
    const isPoint = target >= sections.start.length - 1;
    if (isPoint && found.distanceM <= besideM) {
      part[target] = PART.zone;
      zone[target] = zone[cable[found.line] ?? 0] ?? -1;
    } else part[target] = PART.ring;
  }
  return { part, zone, unknown };
}

/** Lines of chosen sections alone. */
function linesOf({ start, x, y }: EffectInput['sections'], chosen: readonly number[]) {
  const lengths = chosen.map((line) => u32(start, line + 1) - u32(start, line));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const lines = {
    start: new Uint32Array(chosen.length + 1),
    x: new Float64Array(total),
    y: new Float64Array(total),
  };
  chosen.forEach((line, i) => {
    const [from, to] = [u32(start, line), u32(start, line + 1)];
    const at = lines.start[i] ?? 0;
    lines.x.set(x.subarray(from, to), at);
    lines.y.set(y.subarray(from, to), at);
    lines.start[i + 1] = at + to - from;
  });
  return lines;
}
