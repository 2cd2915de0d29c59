import { useMemo } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { targetLabel } from '../../../i18n/target-label.ts';

export type TargetNames = {
  readonly nameOf: (id: string) => string;
  /** lon, lat; null: the result has no such target. */
  readonly placeOf: (id: string) => readonly [number, number] | null;
};

/** What targets of the log are called and where they are, by their ids; an id no longer known is its own name. */
export function useTargetName(result: StudyResult): TargetNames {
  const format = useFormat();
  const numberOf = useMemo(
    () => new Map(result.targets.id.map((id, target) => [id, target])),
    [result],
  );
  return {
    nameOf: (id) => {
      const target = numberOf.get(id);
      if (target === undefined) return id;
      const { name, place } = targetLabel(result, target, format);
      return place === '' ? name : `${name} · ${place}`;
    },
    placeOf: (id) => {
      const target = numberOf.get(id);
      if (target === undefined) return null;
      return [result.targets.lon[target] ?? 0, result.targets.lat[target] ?? 0];
    },
  };
}
