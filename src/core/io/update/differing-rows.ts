import type { Column } from '../../model/table.ts';

type Pairs = { readonly before: Uint32Array; readonly after: Uint32Array };

/** How many pairs of rows hold different values; each is marked in `differs`. */
export function differingRows(
  before: Column | undefined,
  after: Column | undefined,
  pairs: Pairs,
  differs: Uint8Array,
): number {
  if (!before && !after) return 0;
  const differ = comparison(before, after);
  let count = 0;
  for (let pair = 0; pair < differs.length; pair += 1) {
    if (!differ(pairs.before[pair] ?? 0, pairs.after[pair] ?? 0)) continue;
    count += 1;
    differs[pair] = 1;
  }
  return count;
}

function comparison(
  before: Column | undefined,
  after: Column | undefined,
): (rowBefore: number, rowAfter: number) => boolean {
  if (before?.type === 'text' && after?.type === 'text') return textsDiffer(before, after);
  const was = numbersOf(before);
  const is = numbersOf(after);
  const absent = isFloat(before) || isFloat(after) ? Number.NaN : 0;
  return (rowBefore, rowAfter) => {
    const a = was ? was[rowBefore] : absent;
    const b = is ? is[rowAfter] : absent;
    return a !== b && !(Number.isNaN(a) && Number.isNaN(b));
  };
}

type TextColumn = Extract<Column, { type: 'text' }>;

/** Texts that many records share are looked up once; where nearly each has its own, they are compared. */
function textsDiffer(
  before: TextColumn,
  after: TextColumn,
): (rowBefore: number, rowAfter: number) => boolean {
  if (2 * after.dictionary.length > after.codes.length) {
    return (rowBefore, rowAfter) =>
      before.dictionary[before.codes[rowBefore] ?? 0] !==
      after.dictionary[after.codes[rowAfter] ?? 0];
  }
  const known = new Map(before.dictionary.map((text, code) => [text, code]));
  const codeBefore = Int32Array.from(after.dictionary, (text) => known.get(text) ?? -1);
  return (rowBefore, rowAfter) =>
    codeBefore[after.codes[rowAfter] ?? 0] !== (before.codes[rowBefore] ?? 0);
}

function numbersOf(column: Column | undefined): ArrayLike<number> | null {
  switch (column?.type) {
    case undefined:
      return null;
    case 'number':
    case 'instant':
      return column.values;
    case 'choices':
      return column.bits;
    case 'text':
    case 'choice':
      return column.codes;
  }
}

function isFloat(column: Column | undefined): boolean {
  return column?.type === 'number' || column?.type === 'instant';
}
