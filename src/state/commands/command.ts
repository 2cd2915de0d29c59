import type { AppServices } from '../app-services.ts';
import type { AppState } from '../app-state.ts';

/** Something a person can do. Menu, button, shortcut and palette all read this one object. */
export type Command = {
  /** Message keys: `commands:<id>.title`, optional `commands:<id>.hint`. */
  readonly id: string;
  readonly group: 'go' | 'map' | 'study' | 'project' | 'view' | 'help';
  /** Such as `mod+z` (⌘ or Ctrl), `?`, `g d`. */
  readonly shortcut?: string;
  readonly isAvailable?: (state: AppState) => boolean;
  readonly run: (services: AppServices) => void | Promise<void>;
};
