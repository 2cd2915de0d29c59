import { INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import type { AppStore, CameraPort } from '../app-services.ts';
import type { AppState, ViewAddress } from '../app-state.ts';
import { isSameManifest, manifestAddress } from '../manifest-address.ts';
import { addressOf, formatAddress, parseAddress } from '../view-address.ts';
import type { AppEnvironment } from './app-environment.ts';

const SETTLE_MS = 300;

/** Keeps the address equal to what is on screen, and goes where an address leads. */
export function createAddressKeeper(
  store: AppStore,
  camera: CameraPort,
  environment: Pick<AppEnvironment, 'later' | 'address' | 'manifest'>,
): {
  goTo: (view: Partial<ViewAddress>) => void;
  start: () => () => void;
  follow: (state: AppState) => void;
} {
  let written = '';
  let province: string | null | undefined;
  let callOff = (): void => {};

  const goTo = (view: Partial<ViewAddress>): void => {
    const { room, lon, lat, zoom, from, to, kinds } = view;
    if (room) store.dispatch({ type: 'session/set-room', room });
    if (lon !== undefined && lat !== undefined && zoom !== undefined) {
      camera.flyTo({ lon, lat, zoom });
      store.dispatch({ type: 'session/set-camera', camera: { lon, lat, zoom } });
    }
    const incidentKinds = kinds && INCIDENT_KIND_IDS.filter((kind) => kinds.includes(kind));
    const change = {
      ...(from && to ? { from, to } : {}),
      ...(incidentKinds ? { incidentKinds } : {}),
    };
    if (Object.keys(change).length > 0) store.dispatch({ type: 'project/set-study', change });
  };

  const onChange = (): void => {
    const hash = environment.address.read();
    if (hash !== written) goTo(parseAddress(hash));
  };

  return {
    goTo,
    start: () => {
      goTo(parseAddress(environment.address.read()));
      const stop = environment.address.listen(onChange);
      return () => {
        callOff();
        stop();
      };
    },
    follow: (state) => {
      callOff();
      callOff = environment.later(() => {
        const hash = formatAddress(addressOf(state));
        const { manifest } = store.getState().project;
        const own = isSameManifest(manifest, environment.manifest);
        const named = own ? null : (manifestAddress(manifest) ?? manifest);
        if (hash === written && named === province) return;
        written = hash;
        province = named;
        environment.address.write(hash, named);
      }, SETTLE_MS);
    },
  };
}
