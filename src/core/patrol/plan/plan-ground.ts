import { metricPlaneOf } from '../../geo/metric-plane.ts';
import type { MetricPlane, PlanePoints } from '../../geo/metric-plane.ts';
import { f64, i32, u32 } from '../../geo/typed.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { touchingSections } from '../zones/touching-sections.ts';
import type { TouchingSections } from '../zones/touching-sections.ts';
import { rounded } from './rounded.ts';

/** The result on the plane: sections with their risk, and the targets that stand beside them. */
export type PlanGround = {
  readonly dataset: Dataset;
  readonly result: StudyResult;
  readonly plane: MetricPlane;
  /** Vertices of the sections, as `result.sections.start` numbers them. */
  readonly line: PlanePoints;
  /** To the millimetre, as `yearly` is to nine decimals. */
  readonly sectionLengthM: Float64Array;
  readonly touching: TouchingSections;
  /** Target number of a section, and section number of a target's id. */
  readonly targetOfSection: Int32Array;
  readonly sectionOfId: ReadonlyMap<string, number>;
  /** Places of the targets, metres. */
  readonly at: PlanePoints;
  /** Expected incidents a year on all targets in use. */
  readonly expected: number;
};

/** Ends of sections of cable this near are one joint, beside what the study joins. */
const JOINT_M = 1;

export function planGround(dataset: Dataset, result: StudyResult): PlanGround {
  const { sections, targets, config } = result;
  const plane = metricPlaneOf(dataset.bounds);
  const line = plane.toMetres(sections.lonLat);
  const sectionLengthM = Float64Array.from({ length: sections.length }, (_, section) =>
    rounded(Math.max(0, f64(sections.toM, section) - f64(sections.fromM, section)), 3),
  );
  const targetOfSection = new Int32Array(sections.length).fill(-1);
  const sectionOfId = new Map<string, number>();
  let expected = 0;
  for (let target = 0; target < targets.length; target += 1) {
    expected += yearly(result, target);
    if (targets.kind[target] !== 0) continue;
    targetOfSection[u32(targets.row, target)] = target;
    sectionOfId.set(targets.id[target] ?? '', u32(targets.row, target));
  }
  const lonLat = new Float64Array(2 * targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    lonLat[2 * target] = f64(targets.lon, target);
    lonLat[2 * target + 1] = f64(targets.lat, target);
  }
  return {
    dataset,
    result,
    plane,
    line,
    sectionLengthM,
    touching: touchingSections(sections, Math.max(JOINT_M, config.network.nodeToleranceM)),
    targetOfSection,
    sectionOfId,
    at: plane.toMetres(lonLat),
    expected,
  };
}

/**
 * Expected incidents a year on a target, to nine decimals; nothing on what is not built yet. Engines differ in
 * the last bit of a logarithm: targets that are alike must be alike in all of them, or each would plan its own.
 */
export function yearly({ targets }: StudyResult, target: number): number {
  if (target < 0 || targets.planned[target] === 1) return 0;
  return rounded(Math.max(0, f64(targets.perYear, target)), 9);
}

/** Whether a section is in use. */
export function inUse({ result, targetOfSection }: PlanGround, section: number): boolean {
  const target = i32(targetOfSection, section);
  return target >= 0 && result.targets.planned[target] !== 1;
}

/** Commune of a section, as an index into the areas; −1 outside all. */
export function areaOfSection({ result, targetOfSection }: PlanGround, section: number): number {
  const target = i32(targetOfSection, section);
  return target < 0 ? -1 : i32(result.targets.area, target);
}
