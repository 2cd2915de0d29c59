import type {
  RepeatPick,
  RepeatSession,
  RepeatSettings,
} from '../../../state/hotspots/repeat-session.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';

export function useRepeatSettings(): readonly [
  RepeatSettings,
  (change: Partial<RepeatSettings>) => void,
] {
  const session = useApp(({ session: { hotspots } }) => hotspots.repeat);
  const tell = useTellRepeat();
  return [
    session.settings,
    (change) => tell({ settings: { ...session.settings, ...change }, pick: null }),
  ];
}

/** Points at one thing of the page on the map: what holds these places is brought into view. */
export function useRepeatPick(): (
  pick: RepeatPick,
  places: readonly { readonly lon: number; readonly lat: number }[],
  aroundM?: number,
) => void {
  const tell = useTellRepeat();
  const { camera } = useServices();
  return (pick, places, aroundM = 0) => {
    tell({ pick });
    if (places.length === 0) return;
    const margin = (aroundM + LEAST_AROUND_M) / METRES_PER_DEGREE;
    const lon = places.map((place) => place.lon);
    const lat = places.map((place) => place.lat);
    camera.fitBounds([
      Math.min(...lon) - margin,
      Math.min(...lat) - margin,
      Math.max(...lon) + margin,
      Math.max(...lat) + margin,
    ]);
  };
}

const LEAST_AROUND_M = 1_500;
const METRES_PER_DEGREE = 111_320;

function useTellRepeat(): (change: Partial<RepeatSession>) => void {
  const { store } = useServices();
  const dispatch = useDispatch();
  return (change) => {
    const { repeat } = store.getState().session.hotspots;
    dispatch({ type: 'session/set-hotspots', change: { repeat: { ...repeat, ...change } } });
  };
}
