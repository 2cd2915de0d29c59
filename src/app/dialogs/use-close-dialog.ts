import { useCallback } from 'react';
import { useDispatch } from '../../state/use-app.ts';

export function useCloseDialog(): () => void {
  const dispatch = useDispatch();
  return useCallback(() => {
    dispatch({ type: 'session/open-dialog', dialog: null });
  }, [dispatch]);
}
