import { createStore } from 'zustand/vanilla';

export type PatrolChoice = { readonly by: 'base' | 'commune'; readonly most: string };

/** How many of the highest ranked targets are shared out. */
export const MOST_TARGETS = ['20', '50', '100', '200'] as const;

/** How the room splits its list; the printed sheet follows it. */
export const patrolChoice = createStore<PatrolChoice>(() => ({ by: 'base', most: '50' }));
