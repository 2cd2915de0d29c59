import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPackedTexts, packTexts } from '../../../src/jobs/transport/packed-texts.ts';
import { createTextUnpacker } from '../../../src/jobs/transport/unpack-texts.ts';

const repeated = (text: string): readonly string[] => Array.from({ length: 2500 }, () => text);
const different = (text: string): readonly string[] =>
  Array.from({ length: 2500 }, (_, place) => `${text}${place}`);

describe('long lists of texts on their way to the page', () => {
  it('come out as they went in, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 40 }),
        async (some) => {
          const ids = [...some, ...different('cáp ')];
          const name = [...some, ...repeated('Tuyến Đak Đoa')];
          const answer = { targets: { id: ids, name, rank: Uint32Array.of(1, 2) }, hash: 'x' };
          const sent: unknown = structuredClone(packTexts(answer));
          expect(holdsPackedTexts(sent)).toBe(true);
          expect(await createTextUnpacker()(sent)).toEqual(answer);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a list that was sent before is not made again, one that differs in anything is', async () => {
    const unpack = createTextUnpacker();
    const send = async (name: readonly string[]): Promise<readonly string[]> => {
      const sent = structuredClone(packTexts({ name })) as { readonly name: readonly string[] };
      return (await unpack(sent)).name;
    };
    const first = await send(different('cáp '));
    expect(await send(different('cáp '))).toBe(first);
    const shifted = ['c', 'áp 0', ...different('cáp ').slice(1)];
    expect(await send(shifted)).toEqual(shifted);
    const often = repeated('Tuyến Đak Đoa').with(3, 'Tuyến Ia Grai');
    const other = repeated('Tuyến Đak Đoa').with(4, 'Tuyến Ia Grai');
    expect(await send(often)).toEqual(often);
    expect(await send(other)).toEqual(other);
    expect(await send(different('cáp '))).toBe(first);
  });

  it('a text that comes often crosses once', () => {
    const sent = JSON.stringify(packTexts({ name: repeated('Tuyến Đak Đoa') }));
    expect(sent.split('Tuyến Đak Đoa')).toHaveLength(2);
  });

  it('short lists and answers without lists are left as they are', () => {
    const answer = { code: ['a', 'b'], bytes: new Uint8Array(3), none: null };
    expect(packTexts(answer)).toBe(answer);
    expect(holdsPackedTexts(answer)).toBe(false);
  });
});
