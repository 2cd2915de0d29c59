import type { RecordWords } from '../core/io/write/record-words.ts';
import type { TemplateWords } from '../core/io/write/template/template-words.ts';
import model from './locales/vi/model.json' with { type: 'json' };
import records from './locales/vi/records.json' with { type: 'json' };

/** What people in Viet Nam call fields, choices and coordinates; the importer knows every one of these words. */
export const RECORD_WORDS: RecordWords = {
  kinds: model.kind,
  fields: model.field,
  choices: model.choice,
  place: records.place,
  counts: records.counts,
};

/** The same with all that a form to fill in says. */
export const TEMPLATE_WORDS: TemplateWords = {
  ...RECORD_WORDS,
  units: model.unit,
  meaning: records.meaning,
  example: records.example,
  form: records.form,
};
