import { createFormat } from './format.ts';
import type { Format } from './format.ts';
import { useLanguage } from './use-language.ts';

const FORMATS = { vi: createFormat('vi'), en: createFormat('en') };

/** Dates, numbers and quantities in the language on screen. */
export function useFormat(): Format {
  return FORMATS[useLanguage()];
}
