import { COMMUNE } from '../../model/kinds/commune.ts';
import { KINDS } from '../../model/registry.ts';
import type { Kind } from '../../model/kind.ts';
import type { KindId } from '../../model/registry.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawTable } from '../format.ts';
import { foldedHeader, plainHeader } from './header-key.ts';
import { matchedColumns } from './match-columns.ts';

const NAME_POINTS = 4;
const SURE_ENOUGH = 2;
/** A header that names the kind itself: "Mã trạm BTS". */
const HINT_POINTS = 1.5;
/** Fields nearly every file has tell little. */
const COMMON = new Set(['id', 'name', 'owner', 'status', 'commune_code']);
const COMMON_POINTS = 0.1;
/** Hints run together, as in "dstrambts", are looked for from so many letters on. */
const LEAST_RUN_TOGETHER = 6;
const CODES_LOOKED_AT = 50;
const COMMUNE_CODES = COMMUNE.fields.find(({ name }) => name === 'id')?.aliases ?? [];

/**
 * The kind a file most likely holds, from the words of its name, the headers it shares with each kind and
 * those that name it; a kind of another geometry is out. Null when nothing speaks for one kind clearly, or
 * as much for another.
 */
export function proposeKind(raw: RawTable, fileName: string): KindId | null {
  const name = wordsOf(fileName.replace(/\.[^.]*$/, ''));
  const headers = raw.columns.map((column) => wordsOf(column.name));
  const geometry = geometryTypeOf(raw);
  let best: KindId | null = null;
  let bestScore = 0;
  let tied = false;
  for (const kind of KINDS) {
    if (geometry && kind.geometry !== geometry) continue;
    const codes = kind.id === 'commune' && geometry && hasCommuneCodes(raw) ? SURE_ENOUGH : 0;
    const score = nameScore(kind, name) + headerScore(kind, raw, headers) + codes;
    if (score === bestScore) tied = true;
    if (score <= bestScore) continue;
    [best, bestScore, tied] = [kind.id, score, false];
  }
  return bestScore >= SURE_ENOUGH && !tied ? best : null;
}

/** Folded words between spaces; "DanhSachTram" is three. */
function wordsOf(text: string): string {
  return ` ${foldedHeader(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))} `;
}

function hintsOf(kind: Kind): readonly string[] {
  return [kind.id.replaceAll('_', ' '), ...kind.nameHints.map(foldedHeader)];
}

/** The longest hint found counts, so that "bưu cục" beats "cục". */
function nameScore(kind: Kind, name: string): number {
  const runTogether = name.replaceAll(' ', '');
  const found = hintsOf(kind).filter((hint) => {
    const joined = hint.replaceAll(' ', '');
    const within = joined.length >= LEAST_RUN_TOGETHER && runTogether.includes(joined);
    return within || name.includes(` ${hint} `) || name.includes(` ${hint}s `);
  });
  return Math.max(0, ...found.map((hint) => NAME_POINTS + hint.length / 100));
}

/** Fields that only this kind of file would have count; those all have hardly do. */
function headerScore(kind: Kind, raw: RawTable, headers: readonly string[]): number {
  let score = 0;
  for (const { name } of matchedColumns(raw, kind).fields.keys())
    score += COMMON.has(name) ? COMMON_POINTS : 1;
  const hints = hintsOf(kind);
  const named = headers.some((header) => hints.some((hint) => header.includes(` ${hint} `)));
  return named && score > 0 ? score + HINT_POINTS : score;
}

/** Communes are numbered in five digits all over the country; areas of nothing else are. */
function hasCommuneCodes(raw: RawTable): boolean {
  const headers = new Set(['id', ...COMMUNE_CODES].map(plainHeader));
  const column = raw.columns.find(({ name }) => headers.has(plainHeader(name)));
  if (!column || column.type === 'boolean') return false;
  const codes = Array.from({ length: Math.min(raw.rows, CODES_LOOKED_AT) }, (_, row) =>
    column.type === 'number'
      ? String(column.values[row])
      : (column.dictionary[column.codes[row] ?? 0] ?? ''),
  );
  return codes.length > 0 && codes.every((code) => /^\d{5}$/.test(code));
}

/** The geometry type of the first record that has one. */
function geometryTypeOf(raw: RawTable): string | null {
  const type = raw.geometry?.types.find((code) => code !== 0);
  const name = type === undefined ? undefined : RAW_GEOMETRY_TYPES[type];
  return name === undefined || name === 'other' ? null : name;
}
