import { useCallback } from 'react';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import { useGoToHit } from '../search/use-go-to-hit.ts';
import { useCloseDialog } from './use-close-dialog.ts';

export function useGoToHitAndClose(): (hit: SearchHit) => void {
  const close = useCloseDialog();
  const goToHit = useGoToHit();
  return useCallback(
    (hit) => {
      close();
      goToHit(hit);
    },
    [close, goToHit],
  );
}
