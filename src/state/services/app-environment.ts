import type { ProjectStorage } from '../projects/project-storage.ts';
import type { PagePort } from './page-port.ts';

/** What the services take from the world around the app: a browser, or a test. */
export type AppEnvironment = {
  /** The manifest a new project starts from, relative to the page. */
  readonly manifest: string;
  /** The manifest the address of the page asks for (`?manifest=`), as it is written there. */
  readonly askedManifest: string | null;
  readonly now: () => number;
  /** Runs later; the returned function calls it off. */
  readonly later: (run: () => void, delayMs: number) => () => void;
  /** Calls back when the page goes out of sight, perhaps for ever. Returns the way to stop it. */
  readonly onHide: (run: () => void) => () => void;
  /** Asked before the page is closed or loaded again: true makes the browser ask the person first. */
  readonly beforeLeaving: (wouldLose: () => boolean) => () => void;
  readonly newId: () => string;
  readonly storage: ProjectStorage;
  readonly preferences: Preferences;
  /** The project this tab works on; another tab has its own. */
  readonly tab: TabMemory;
  readonly address: AddressPort;
  readonly page: PagePort;
  /** False where nobody draws a map: then nothing waits for its first picture. */
  readonly showsMap: boolean;
  readonly media: { readonly dark: boolean; readonly contrast: boolean };
};

/** Small choices that belong to the person, not to a project. Never throws. */
export type Preferences = {
  readonly read: (key: PreferenceKey) => string | null;
  readonly write: (key: PreferenceKey, value: string) => void;
};

export type PreferenceKey =
  | 'language'
  | 'theme'
  | 'role'
  | 'single-keys'
  | 'tour'
  | 'import-choices';

/** What one tab remembers when it is loaded again. Never throws. */
export type TabMemory = {
  readonly read: () => string | null;
  readonly write: (project: string) => void;
};

/** The part of the address after `#`, and the province before it. */
export type AddressPort = {
  readonly read: () => string;
  /** `manifest` is null for the province the app opens by itself. */
  readonly write: (hash: string, manifest: string | null) => void;
  readonly listen: (onChange: () => void) => () => void;
};
