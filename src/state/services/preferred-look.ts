import { ROLES, THEMES } from '../app-state.ts';
import type { AppState, Language, Role, Theme } from '../app-state.ts';
import type { AppEnvironment, Preferences } from './app-environment.ts';

export type Look = {
  readonly language: Language;
  readonly theme: Theme;
  readonly role: Role;
  readonly singleKeys: boolean;
};

const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** What the person chose last time; else Vietnamese, and the theme the system asks for. */
export function preferredLook({
  preferences,
  media,
}: Pick<AppEnvironment, 'preferences' | 'media'>): Look {
  const system = media.contrast ? 'contrast' : media.dark ? 'dark' : 'light';
  return {
    language: LANGUAGES.find((known) => known === preferences.read('language')) ?? 'vi',
    theme: THEMES.find((known) => known === preferences.read('theme')) ?? system,
    role: ROLES.find((known) => known === preferences.read('role')) ?? 'planner',
    singleKeys: preferences.read('single-keys') !== 'off',
  };
}

export function keepLook(
  preferences: Preferences,
  { session }: AppState,
  { session: before }: AppState,
): void {
  if (session.language !== before.language) preferences.write('language', session.language);
  if (session.theme !== before.theme) preferences.write('theme', session.theme);
  if (session.role !== before.role) preferences.write('role', session.role);
  if (session.singleKeys !== before.singleKeys) {
    preferences.write('single-keys', session.singleKeys ? 'on' : 'off');
  }
}
