import type { RecordWords } from '../core/io/write/record-words.ts';
import model from './locales/vi/model.json' with { type: 'json' };
import records from './locales/vi/records.json' with { type: 'json' };

/** What people in Viet Nam call fields, choices and coordinates; the importer knows every one of these words. */
export const RECORD_WORDS: RecordWords = {
  fields: model.field,
  choices: model.choice,
  place: records.place,
};
