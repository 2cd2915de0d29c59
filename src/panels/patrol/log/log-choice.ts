import { createStore } from 'zustand/vanilla';
import type { PlannedShift } from '../../../core/patrol/log/patrol-log.ts';

export const LOG_VIEWS = ['book', 'months', 'effect'] as const;
export type LogView = (typeof LOG_VIEWS)[number];

/** What is being written: a new shift, one of the plan, or an entry that is there. */
export type LogForm =
  | { readonly type: 'new' }
  | { readonly type: 'shift'; readonly shift: PlannedShift }
  | { readonly type: 'entry'; readonly id: string };

/** Which page of the log is open, and the form on it; as it was left while the room was closed. */
export const logChoice = createStore<{ readonly view: LogView; readonly form: LogForm | null }>(
  () => ({ view: 'book', form: null }),
);
