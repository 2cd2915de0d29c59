import { useLayoutEffect } from 'react';

/** Screens this large show the map at its own size; larger ones show it larger. */
const OWN_WIDTH_PX = 1600;
const OWN_HEIGHT_PX = 900;

/** Marks the page as presenting and says how much larger than usual the map is drawn. */
export function useScreenScale(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const fit = (): void => {
      const scale = Math.min(innerWidth / OWN_WIDTH_PX, innerHeight / OWN_HEIGHT_PX);
      root.style.setProperty('--screen-scale', Math.max(1, scale).toFixed(3));
    };
    root.dataset['presenting'] = 'true';
    fit();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      delete root.dataset['presenting'];
      root.style.removeProperty('--screen-scale');
    };
  }, []);
}
