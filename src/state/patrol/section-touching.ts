import type { TouchingOf } from '../../core/patrol/zones/edit-zone.ts';
import { touchingSections } from '../../core/patrol/zones/touching-sections.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { targetOfSection } from '../selectors/hot-places.ts';
import { targetNumber } from '../selectors/selection.ts';

const KNOWN = new WeakMap<StudyResult, ReturnType<typeof touchingSections>>();
/** Joints of the data lie within the tolerance of the study, and a hair. */
const HAIR_M = 1;

/** Which sections touch a section of a result, by target id. */
export function touchingIn(result: StudyResult): TouchingOf<string> {
  const withinM = result.config.network.nodeToleranceM + HAIR_M;
  const known = KNOWN.get(result) ?? touchingSections(result.sections, withinM);
  KNOWN.set(result, known);
  return (id) => {
    const section = sectionOf(result, id);
    if (section < 0) return [];
    const [from, end] = [known.start[section], known.start[section + 1]];
    return Array.from(known.section.subarray(from, end), (other) =>
      sectionId(result, other),
    ).filter(Boolean);
  };
}

/** Number of the section a target id names; −1: none. */
export function sectionOf(result: StudyResult, id: string): number {
  const target = targetNumber(result, id);
  return target >= 0 && result.targets.kind[target] === 0 ? (result.targets.row[target] ?? -1) : -1;
}

export function sectionId(result: StudyResult, section: number): string {
  return result.targets.id[targetOfSection(result, section)] ?? '';
}
