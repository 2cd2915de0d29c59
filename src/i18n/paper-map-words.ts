import type { PaperMapWords } from '../core/brief/map/paper-map-words.ts';
import type { Language } from './language.ts';
import mapEn from './locales/en/sheet-map.json' with { type: 'json' };
import mapVi from './locales/vi/sheet-map.json' with { type: 'json' };

const WORDS: Readonly<Record<Language, PaperMapWords>> = { vi: mapVi, en: mapEn };

/** What a printed map says in a language: the same in the app and on the command line. */
export function paperMapWords(language: Language): PaperMapWords {
  return WORDS[language];
}
