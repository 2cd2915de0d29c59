import { useEffect, useState } from 'react';
import { useServices } from './use-app.ts';

export type FootSheetHeight = 'half' | 'full';

export type FootSheet = {
  readonly height: FootSheetHeight;
  readonly turn: () => void;
};

/** The height of a panel that lies over the map's foot on a narrow screen: half again once the map is to show a place. */
export function useFootSheet(): FootSheet {
  const { camera } = useServices();
  const [height, setHeight] = useState<FootSheetHeight>('half');
  useEffect(() => camera.watch(() => setHeight('half')), [camera]);
  return { height, turn: () => setHeight(height === 'full' ? 'half' : 'full') };
}
