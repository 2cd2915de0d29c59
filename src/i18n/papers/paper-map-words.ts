import type { PaperMapWords } from '../../core/brief/map/paper-map-words.ts';
import type { Language } from '../language.ts';
import { pageWords } from '../page-words.ts';

/** What maps say; null: papers are made without one. */
export function paperMapWords(language: Language): PaperMapWords | null {
  return pageWords(language).map ?? null;
}
