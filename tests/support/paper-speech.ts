import { officeOn } from '../../src/core/brief/office/office-on.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { defaultOffice } from '../../src/i18n/papers/default-office.ts';
import type { PaperInput } from '../../src/i18n/papers/paper-input.ts';
import { paperMapWords } from '../../src/i18n/paper-map-words.ts';
import { PAPER_NAMESPACES } from '../../src/i18n/papers/paper-speech.ts';
import type { PaperSpeech } from '../../src/i18n/papers/paper-speech.ts';
import { appWords } from '../../scripts/app-words.ts';

export async function paperSpeech(language: 'vi' | 'en' = 'vi'): Promise<PaperSpeech> {
  return {
    t: await appWords(language, PAPER_NAMESPACES),
    reasons: await appWords(language, ['reasons']),
    format: createFormat(language),
  };
}

export function paperInput(speech: PaperSpeech, change: Partial<PaperInput> = {}): PaperInput {
  const date = change.date ?? '2026-02-05';
  return {
    office: officeOn(defaultOffice('Gia Lai', speech), date),
    date,
    number: '',
    urgency: 'none',
    own: () => '',
    hotlines: [],
    mark: { level: 'none', text: '', basis: '', copy: '', recipient: '' },
    map: { words: paperMapWords(speech.format.language), breaks: null },
    ...change,
  };
}
