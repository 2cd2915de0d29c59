import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Action } from './actions.ts';
import type { AppServices } from './app-services.ts';
import type { AppState } from './app-state.ts';

export const AppContext = createContext<AppServices | null>(null);

export function useServices(): AppServices {
  const services = useContext(AppContext);
  if (!services) throw new Error('AppContext is missing above this component');
  return services;
}

/** Reads a part of the state. The selector must return a stable value (a part, or a memoised one). */
export function useApp<T>(select: (state: AppState) => T): T {
  const { store } = useServices();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

export function useDispatch(): (action: Action) => void {
  return useServices().store.dispatch;
}
