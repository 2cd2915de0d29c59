import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanTable } from '../../../src/core/io/span-table.ts';

const SPAN = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 12 }),
  fc.uint8Array({ minLength: 1, maxLength: 4, min: 0x30, max: 0x31 }),
  fc
    .constantFrom('yes', 'no', 'unknown', 'GLI-C-00017-1', 'GLI-C-00018-1', 'a\0', 'a', 'aa', 'aaa')
    .map((text) => new TextEncoder().encode(text)),
);

/** Codes as a map of their texts gives them: the old simple way. */
function codesByMap(spans: readonly Uint8Array[]): number[] {
  const codeOf = new Map<string, number>();
  return spans.map((span) => {
    const key = span.join(' ');
    const code = codeOf.get(key) ?? codeOf.size + 1;
    codeOf.set(key, code);
    return code;
  });
}

function codesOf(spans: readonly Uint8Array[], before = 0): { codes: number[]; table: SpanTable } {
  const bytes = Uint8Array.from([
    ...Array<number>(before).fill(7),
    ...spans.flatMap((s) => [...s]),
  ]);
  const table = new SpanTable(bytes.subarray(before));
  let end = 0;
  const codes = spans.map((span) => {
    end += span.length;
    return table.codeOf(end - span.length, end);
  });
  return { codes, table };
}

describe('a table of spans', () => {
  it('gives equal bytes one code, in the order they first appear', () => {
    fc.assert(
      fc.property(fc.array(SPAN, { maxLength: 300 }), fc.nat({ max: 3 }), (spans, before) => {
        const { codes, table } = codesOf(spans, before);
        expect(codes).toEqual(codesByMap(spans));
        expect(table.repeated).toBe(false);
      }),
    );
  });

  it('knows where the first span of each code lies', () => {
    const spans = ['ab', 'ab', 'a long name of a place', 'c', 'a long name of a place'].map(
      (text) => new TextEncoder().encode(text),
    );
    const { codes, table } = codesOf(spans);
    expect(codes).toEqual([1, 1, 2, 3, 2]);
    expect([...table.starts.subarray(0, table.count)]).toEqual([0, 0, 4, 26]);
    expect([...table.ends.subarray(0, table.count)]).toEqual([0, 2, 26, 27]);
  });

  it('keeps tens of thousands apart, long and short', () => {
    const spans = Array.from({ length: 30_000 }, (_, i) =>
      new TextEncoder().encode(i % 2 === 0 ? `GLI-C-${1e6 + (i % 20_000)}-1` : `${i % 20_000}`),
    );
    expect(codesOf(spans).codes).toEqual(codesByMap(spans));
  });
});
