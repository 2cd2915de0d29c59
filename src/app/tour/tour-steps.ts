import type { Room } from '../../state/app-state.ts';

export type TourStep = {
  readonly id: 'map' | 'rooms' | 'time' | 'targets' | 'search';
  /** What the step points at; without it the note stands in the middle. */
  readonly anchor: string;
  readonly room?: Room;
  /** It points at what an open panel covers on a narrow screen. */
  readonly underPanel?: true;
};

/** Five things to know on the first day. */
export const TOUR_STEPS: readonly TourStep[] = [
  { id: 'map', anchor: '[data-tour="map"]', underPanel: true },
  { id: 'rooms', anchor: '[data-tour="rooms"]' },
  { id: 'targets', anchor: '#room', room: 'targets' },
  { id: 'time', anchor: '[data-tour="dock"]', underPanel: true },
  { id: 'search', anchor: '[data-tour="search"]' },
];
