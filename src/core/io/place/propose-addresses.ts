import type { CommuneReading } from '../../administration/commune-answer.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawTable } from '../format.ts';
import type { CommuneCandidate, ImportQuestion } from '../import/import-question.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { placeSource } from './place-source.ts';
import { rowAddresses } from './row-addresses.ts';
import type { RowAddress } from './row-addresses.ts';

export type ProposedAddresses = {
  readonly questions: readonly ImportQuestion[];
  /** The choices made, completed. */
  readonly choices: ImportChoices;
  /** Addresses that will be asked once these are answered. */
  readonly more: number;
};

type CommuneQuestion = Extract<ImportQuestion, { readonly code: 'commune' }>;

/** Asked at once; answers bring the next. */
const MOST_QUESTIONS = 50;
const LONGEST_ADDRESS = 200;

/**
 * Which communes only a person can tell apart: addresses that several have, and names that nobody has but
 * some come near, of records whose place nothing else says. Most rows first. Addresses that come near none
 * are told when the records are placed (`commune.unknown`), not asked.
 */
export function proposeAddresses(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): ProposedAddresses {
  const found = rowAddresses(raw, kind, choices, setting);
  if (!found || choices.addresses?.others === 'leave') return { questions: [], choices, more: 0 };
  const answers = choices.addresses?.answers ?? {};
  const hasPlace = placeOfRows(raw, choices);
  const asked = new Map<string, CommuneQuestion>();
  for (const [row, number] of found.of.entries()) {
    const address = found.addresses[number];
    if (!address || hasPlace(row)) continue;
    const { key, text } = address;
    const readings = openReadings(address);
    if (key === '' || readings.length === 0 || Object.hasOwn(answers, key)) continue;
    const known = asked.get(key);
    const candidates = merged(known?.candidates ?? [], readings.map(candidateOf));
    const question = known ?? { code: 'commune', address: text.slice(0, LONGEST_ADDRESS), key };
    asked.set(key, { ...question, rows: (known?.rows ?? 0) + 1, candidates });
  }
  const questions = [...asked.values()].toSorted((a, b) => b.rows - a.rows);
  return {
    questions: questions.slice(0, MOST_QUESTIONS),
    choices,
    more: Math.max(0, questions.length - MOST_QUESTIONS),
  };
}

function openReadings({ answer }: RowAddress): readonly CommuneReading[] {
  if (answer.status === 'one') return [];
  return answer.status === 'several' ? answer.candidates : answer.nearest;
}

/** Whether a row has coordinates of its own, whatever they are in. */
function placeOfRows(raw: RawTable, choices: ImportChoices): (row: number) => boolean {
  const types = placeSource(raw, choices)?.geometry.types;
  return (row) => types !== undefined && RAW_GEOMETRY_TYPES[types[row] ?? 0] !== 'none';
}

function candidateOf({ commune, former }: CommuneReading): CommuneCandidate {
  const { code, name, type, province } = commune;
  const today = { code, name, type, province: province.name };
  if (!former) return today;
  const { district } = former;
  return {
    ...today,
    former: { commune: former.name, district: district.name, province: district.province.name },
  };
}

function merged(
  known: readonly CommuneCandidate[],
  more: readonly CommuneCandidate[],
): readonly CommuneCandidate[] {
  const codes = new Set(known.map(({ code }) => code));
  const fresh = more.filter(({ code }) => !codes.has(code));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
