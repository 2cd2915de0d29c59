import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { readXml } from '../../../src/core/io/xml/read-xml.ts';
import type { XmlHandler } from '../../../src/core/io/xml/read-xml.ts';
import { walkPlainXml } from '../../../src/core/io/xml/walk-plain-xml.ts';
import { mutated } from '../../support/mutate-bytes.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { bytesOf } from '../../support/read-as.ts';

/** What a handler hears, texts that follow each other joined. */
function listener(): { readonly heard: string[]; readonly handler: XmlHandler } {
  const heard: string[] = [];
  let text = '';
  const say = (what: string): void => {
    if (text.trim() !== '') heard.push(`text ${text}`);
    text = '';
    heard.push(what);
  };
  return {
    heard,
    handler: {
      open: (name, attributes) => say(`open ${name} ${JSON.stringify({ ...attributes() })}`),
      close: (name) => say(`close ${name}`),
      text: (value) => {
        text += value;
      },
    },
  };
}

async function both(xml: string) {
  const quick = listener();
  const whole = await walkPlainXml(xml, quick.handler, quietContext());
  const careful = listener();
  const fault = await readXml(xml, careful.handler, quietContext());
  return { whole, quick: quick.heard, careful: careful.heard, fault };
}

const SHEET =
  '<?xml version="1.0"?>\n<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve"> Đak &amp; Đoa </x:t></x:is></x:c><x:c r="C1"/></x:row></x:sheetData></x:worksheet>';

const name = fc.constantFrom('a', 'row', 'x:c', 't');
const text = fc
  .string({ unit: 'binary', maxLength: 8 })
  .map((value) => value.replace(/[<>&"'\p{Cc}\p{Surrogate}]/gu, '').concat('&lt;&amp;'));
const attributes = fc
  .dictionary(fc.constantFrom('r', 's', 'q:t'), text, { maxKeys: 3 })
  .map((all) =>
    Object.entries(all)
      .map(([key, value]) => ` ${key}="${value}"`)
      .join(''),
  );
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      attributes,
      fc.array(fc.oneof({ maxDepth: 3 }, text, tie('element')), { maxLength: 4 }),
    )
    .map(([tag, given, inner]) =>
      inner.length === 0 ? `<${tag}${given}/>` : `<${tag}${given}>${inner.join('')}</${tag}>`,
    ),
}));

describe('plain XML, walked through quickly', () => {
  it('is heard as the careful parser tells it', async () => {
    await fc.assert(
      fc.asyncProperty(element, async (xml) => {
        const { whole, quick, careful, fault } = await both(xml);
        expect([whole, fault]).toEqual([true, null]);
        expect(quick).toEqual(careful);
      }),
      { numRuns: 300 },
    );
  });

  it('is given up where anything is unusual, and never heard otherwise', async () => {
    const random = seededRandom('xml');
    const chance = (most: number): number => Math.floor(most * random());
    const sample = bytesOf(SHEET);
    let walked = 0;
    for (let i = 0; i < 3000; i += 1) {
      const xml = new TextDecoder().decode(mutated(sample, chance));
      const { whole, quick, careful, fault } = await both(xml);
      const same = fault === null && JSON.stringify(quick) === JSON.stringify(careful);
      expect(!whole || same, xml).toBe(true);
      if (whole) walked += 1;
    }
    expect(walked).toBeGreaterThan(50);
  });

  it.each([
    '<a><!-- x --></a>',
    '<a><![CDATA[x]]></a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a>&b;</a>',
    "<a b='c'/>",
    '<a></b>',
    '<a/><a/>',
    '<a>',
    'x<a/>',
    '',
  ])('is left to the careful parser: %s', async (xml) => {
    expect(await walkPlainXml(xml, listener().handler, quietContext())).toBe(false);
  });
});
