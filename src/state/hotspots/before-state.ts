import type { AppState } from '../app-state.ts';
import { memoised } from '../selectors/memoised.ts';
import { comparedBefore, drawnPicture } from './shown-picture.ts';

/**
 * The state as a map of the period before sees it: its days, its incidents, its picture. Layers that
 * only know this period (rates of communes) are off. The state itself where there is nothing to compare.
 */
export const beforeState: (state: AppState) => AppState = memoised(
  (state: AppState) => [state] as const,
  (state) => {
    const before = comparedBefore(drawnPicture(state)?.answer.before ?? null);
    if (!before) return state;
    const { project, session } = state;
    const { from, to } = before;
    const hidden = { visible: false, opacity: 1 };
    return {
      project: {
        ...project,
        study: { ...project.study, from, to },
        layers: { ...project.layers, ...Object.fromEntries(OF_NOW.map((id) => [id, hidden])) },
      },
      session: {
        ...session,
        clock: { mode: 'all', from, to, playing: false },
        hotspots: {
          ...session.hotspots,
          picture: { ...session.hotspots.picture, side: 'before' },
        },
      },
    };
  },
);

/** Layers coloured by results of this period alone. */
const OF_NOW = ['commune_rate', 'clusters', 'planar', 'terrain', 'watch'] as const;
