import { openProjectStorage } from '../projects/indexed-db-storage.ts';
import { browserPage } from './page-port.ts';
import type { AddressPort, AppEnvironment, Preferences, TabMemory } from './app-environment.ts';

/** The environment of a page. Needs no secure context. */
export function browserEnvironment(manifest: string, askedManifest: string | null): AppEnvironment {
  return {
    manifest,
    askedManifest,
    now: Date.now,
    later: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    onHide,
    beforeLeaving,
    newId: randomId,
    storage: openProjectStorage(),
    preferences: localPreferences(),
    tab: sessionTab(),
    address: hashAddress(),
    page: browserPage(),
    showsMap: true,
    media: {
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      contrast: matchMedia('(prefers-contrast: more)').matches,
    },
  };
}

function onHide(run: () => void): () => void {
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', whenHidden);
  addEventListener('pagehide', run);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    removeEventListener('pagehide', run);
  };
}

function beforeLeaving(wouldLose: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (wouldLose()) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/** 96 random bits; `crypto.randomUUID` is missing on plain http. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function localPreferences(): Preferences {
  const name = (key: string): string => `vonggac.${key}`;
  return {
    read: (key) => {
      try {
        return localStorage.getItem(name(key));
      } catch {
        return null; // storage switched off: the choice lasts as long as the page
      }
    },
    write: (key, value) => {
      try {
        localStorage.setItem(name(key), value);
      } catch {
        // storage switched off or full: nothing depends on it
      }
    },
  };
}

function sessionTab(): TabMemory {
  const name = 'vonggac.project';
  return {
    read: () => {
      try {
        return sessionStorage.getItem(name);
      } catch {
        return null; // storage switched off: the project worked on last is opened
      }
    },
    write: (project) => {
      try {
        sessionStorage.setItem(name, project);
      } catch {
        // storage switched off: the project worked on last is opened
      }
    },
  };
}

function hashAddress(): AddressPort {
  return {
    read: () => location.hash,
    write: (hash, manifest) =>
      history.replaceState(history.state, '', location.pathname + queryOf(manifest) + hash),
    listen: (onChange) => {
      addEventListener('hashchange', onChange);
      return () => removeEventListener('hashchange', onChange);
    },
  };
}

/** The query of the page with this manifest in it; what else it holds stays. */
function queryOf(manifest: string | null): string {
  const query = new URLSearchParams(location.search);
  if (manifest === null) query.delete('manifest');
  else query.set('manifest', manifest);
  const text = query.toString().replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}
