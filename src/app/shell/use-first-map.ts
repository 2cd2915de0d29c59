import { useEffect, useState } from 'react';
import { useServices } from '../../state/use-app.ts';

/** True once the first map is drawn, or has been waited for this long. */
export function useFirstMap(patienceMs: number): boolean {
  const { firstMap } = useServices();
  const [over, setOver] = useState(firstMap.isDrawn);
  useEffect(() => {
    if (over) return undefined;
    let wanted = true;
    void firstMap.wait(patienceMs).then(() => {
      if (wanted) setOver(true);
    });
    return () => {
      wanted = false;
    };
  }, [firstMap, over, patienceMs]);
  return over;
}
