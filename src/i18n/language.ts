import type { CATALOGUE } from './catalogue.ts';

/** A language the app speaks: one folder of `locales` and one line of the catalogue. */
export type Language = keyof typeof CATALOGUE;

export const LANGUAGES: readonly Language[] = ['vi', 'en'];
