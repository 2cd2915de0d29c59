import { referenceDay } from '../../state/plan/reference-day.ts';
import type { ReferenceDay } from '../../state/plan/reference-day.ts';
import { useApp } from '../../state/use-app.ts';

/** The day deadlines and checks are held against, and where it comes from. */
export function useReferenceDay(): ReferenceDay {
  const day = useApp((state) => referenceDay(state).day);
  const from = useApp((state) => referenceDay(state).from);
  return { day, from };
}
