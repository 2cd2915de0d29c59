import type { PictureChoice, PictureSession } from '../../../state/hotspots/picture-session.ts';
import { useApp, useServices } from '../../../state/use-app.ts';

export type PictureControl = {
  readonly picture: PictureSession;
  readonly change: (change: Partial<PictureSession>) => void;
  readonly choose: (change: Partial<PictureChoice>) => void;
};

/** The picture of the room, and the ways to change what it shows. */
export function usePicture(): PictureControl {
  const { store } = useServices();
  const picture = useApp(({ session }) => session.hotspots.picture);
  const change = (next: Partial<PictureSession>): void => {
    const now = store.getState().session.hotspots.picture;
    store.dispatch({ type: 'session/set-hotspots', change: { picture: { ...now, ...next } } });
  };
  const choose = (next: Partial<PictureChoice>): void => {
    const { choice } = store.getState().session.hotspots.picture;
    change({ choice: { ...choice, ...next } });
  };
  return { picture, change, choose };
}
