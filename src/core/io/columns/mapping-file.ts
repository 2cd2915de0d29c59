import * as v from 'valibot';
import type { ImportChoices } from '../../model/import-choices.ts';
import { importChoicesSchema } from '../import/import-choices-schema.ts';
import { foldedHeader } from '../validate/header-key.ts';

/** Choices for every file with the same headers: what `--mapping` reads and the app exports. */
export type MappingFile = {
  readonly version: 1;
  readonly headers: readonly string[];
  readonly choices: ImportChoices;
};

const MOST_HEADERS = 1000;
const LONGEST_HEADER = 500;
/** Of one file alone: its rows, and what stands in place of what. */
const OF_ONE_FILE = ['fixes', 'updates'] as const;

const header = v.pipe(v.string(), v.maxLength(LONGEST_HEADER));
const mappingFileSchema = v.strictObject({
  version: v.literal(1),
  headers: v.optional(v.pipe(v.array(header), v.maxLength(MOST_HEADERS)), []),
  choices: importChoicesSchema,
});
const plainMapping = v.pipe(
  v.record(header, header),
  v.check((entries) => Object.keys(entries).length <= MOST_HEADERS),
);

/** One key for every order and spelling of the same headers: folded, sorted, a line each. */
export function headerSetKey(headers: readonly string[]): string {
  return headers.map(foldedHeader).toSorted().join('\n');
}

/** What of the choices holds for other files with these headers: not the rows put right by hand. */
export function mappingFile(headers: readonly string[], choices: ImportChoices): MappingFile {
  const kept = Object.entries(choices).filter(([part]) => !OF_ONE_FILE.some((own) => own === part));
  return { version: 1, headers: [...headers], choices: Object.fromEntries(kept) };
}

/**
 * A mapping file as parsed JSON, also in the short form `{ "header": "field" }`. Without headers it is for any
 * file. Null for anything else.
 */
export function parseMappingFile(json: unknown): MappingFile | null {
  const whole = v.safeParse(mappingFileSchema, json);
  if (whole.success) return whole.output;
  if (Array.isArray(json)) return null;
  const short = v.safeParse(plainMapping, json);
  return short.success ? { version: 1, headers: [], choices: { mapping: short.output } } : null;
}
