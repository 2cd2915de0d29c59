import type { TFunction } from 'i18next';
import { appWords } from './app-words.ts';
import type { CliLanguage } from './command.ts';

/** The app's own words for reasons and sentences, in the language asked for. */
export function reasonWords(language: CliLanguage): Promise<TFunction<readonly ['reasons']>> {
  return appWords(language, ['reasons']);
}
