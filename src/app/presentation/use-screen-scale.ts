import { useEffect, useLayoutEffect } from 'react';
import { fitStep } from '../../state/briefing/presentation.ts';
import { useServices } from '../../state/use-app.ts';

/** Screens this large show the map at its own size; larger ones show it larger. */
const OWN_WIDTH_PX = 1600;
const OWN_HEIGHT_PX = 900;
/** The map takes its new size first, then the view is fitted into it. */
const SETTLED_MS = 350;

/** Marks the page as presenting, says how much larger than usual the map is drawn, and keeps the view in it. */
export function useScreenScale(): void {
  const { store, camera } = useServices();
  useLayoutEffect(() => {
    const root = document.documentElement;
    const scale = (): void => {
      const times = Math.min(innerWidth / OWN_WIDTH_PX, innerHeight / OWN_HEIGHT_PX);
      root.style.setProperty('--screen-scale', Math.max(1, times).toFixed(3));
    };
    root.dataset['presenting'] = 'true';
    scale();
    window.addEventListener('resize', scale);
    return () => {
      window.removeEventListener('resize', scale);
      delete root.dataset['presenting'];
      root.style.removeProperty('--screen-scale');
    };
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fitLater = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { project, session } = store.getState();
        const step = project.briefing.steps[session.briefing.presenting?.step ?? -1];
        if (step) fitStep(camera, step);
      }, SETTLED_MS);
    };
    fitLater();
    window.addEventListener('resize', fitLater);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', fitLater);
    };
  }, [store, camera]);
}
