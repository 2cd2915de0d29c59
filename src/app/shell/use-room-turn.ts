import { useState } from 'react';
import type { Room } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { useFirstMap } from './use-first-map.ts';

/** A room leaves the network and the processor to the first map, but not for longer than people wait. */
const FIRST_MAP_PATIENCE_MS = 15_000;

export type RoomTurn = {
  /** It is not drawn yet. */
  readonly waits: boolean;
  /** Its script may be fetched. */
  readonly fetches: boolean;
};

/**
 * The room the app opens in comes after the first map, or with the first answer if that is there before. An
 * analysis that has begun answers soon: what tells of it is fetched meanwhile. Every other room comes at once.
 */
export function useRoomTurn(room: Room): RoomTurn {
  const [firstRoom] = useState(room);
  const mapFirst = !useFirstMap(FIRST_MAP_PATIENCE_MS);
  const answered = useApp(
    ({ session: { dataset, result } }) =>
      dataset.status === 'failed' || result.status === 'ready' || result.status === 'failed',
  );
  const analysing = useApp(
    ({ session: { result } }) => result.status === 'loading' && result.progress.fraction > 0,
  );
  const waits = mapFirst && room === firstRoom && !answered;
  return { waits, fetches: !waits || analysing };
}
