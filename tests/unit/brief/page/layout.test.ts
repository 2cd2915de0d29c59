import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_KINDS, blockKindOf } from '../../../../src/core/brief/page/blocks/registry.ts';
import {
  addedBlock,
  movedBlock,
  resizedBlock,
} from '../../../../src/core/brief/page/layout/edit-blocks.ts';
import { isInside, misplacedBlocks } from '../../../../src/core/brief/page/layout/overlaps.ts';
import { contentBox, paperSize } from '../../../../src/core/brief/page/layout/paper-size.ts';
import { reFlow } from '../../../../src/core/brief/page/layout/re-flow.ts';
import {
  pageTemplateFile,
  readPageTemplate,
} from '../../../../src/core/brief/page/page-template-file.ts';
import { ORIENTATIONS, PAGE_ROLES, PAPERS } from '../../../../src/core/brief/page/page-template.ts';
import type { PageBlock, PageTemplate } from '../../../../src/core/brief/page/page-template.ts';
import { roleTemplate } from '../../../../src/core/brief/page/templates/role-template.ts';

const EVERY = PAGE_ROLES.flatMap((role) =>
  PAPERS.flatMap((paper) => ORIENTATIONS.map((way) => [role, paper, way] as const)),
);
const aTemplate = fc.constantFrom(...EVERY).map((of) => roleTemplate(...of));

describe('the templates of the three readers', () => {
  it.each(EVERY)('%s on %s %s: known blocks, none over another, all on the paper', (...of) => {
    const template = roleTemplate(...of);
    expect(misplacedBlocks(template)).toEqual([]);
    for (const { type } of template.blocks) expect(blockKindOf(type)).toBeDefined();
    expect(template.blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['title', 'map', 'legend', 'inset', 'signature']),
    );
  });

  it('flow onto any other paper without overlap', () => {
    fc.assert(
      fc.property(
        aTemplate,
        fc.constantFrom(...PAPERS),
        fc.constantFrom(...ORIENTATIONS),
        (template, paper, way) => {
          const flowed = reFlow(template, paper, way);
          expect(misplacedBlocks(flowed)).toEqual([]);
          expect(flowed.blocks).toHaveLength(template.blocks.length);
        },
      ),
    );
  });
});

describe('a block', () => {
  const aStep = fc.record({
    place: fc.nat(),
    dx: fc.integer({ min: -500, max: 500 }),
    dy: fc.integer({ min: -500, max: 500 }),
    grows: fc.boolean(),
  });

  it('never leaves the content of the page, however it is moved and resized', () => {
    fc.assert(
      fc.property(aTemplate, fc.array(aStep, { maxLength: 8 }), (template, steps) => {
        const content = contentBox(paperSize(template.paper, template.orientation));
        const [first] = template.blocks;
        if (!first) return;
        let block = first;
        for (const { dx, dy, grows } of steps) {
          const change = grows ? resizedBlock : movedBlock;
          block = change(block, dx, dy, template);
          expect(isInside(block, content)).toBe(true);
          expect(block.widthMm).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });

  it('is added where there is room, and nowhere else', () => {
    const blocks: PageBlock[] = [];
    const template: PageTemplate = { ...roleTemplate('leader', 'A4', 'portrait'), blocks };
    for (const { id } of BLOCK_KINDS) {
      const block = addedBlock(template, id);
      if (block) blocks.push(block);
    }
    expect(template.blocks.length).toBeGreaterThan(5);
    expect(misplacedBlocks(template)).toEqual([]);
    expect(addedBlock(roleTemplate('leader', 'A4', 'portrait'), 'map')).toBeNull();
  });
});

describe('a template as a file', () => {
  const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

  it('comes back as it was saved, own words too', () => {
    const saved = roleTemplate('police', 'A3', 'landscape');
    const [first, ...rest] = saved.blocks;
    const mine = { ...saved, blocks: first ? [{ ...first, text: 'Đắk Tô' }, ...rest] : rest };
    expect(readPageTemplate(json(pageTemplateFile(mine)))).toEqual({
      page: mine,
      droppedBlocks: 0,
    });
  });

  it('loses blocks that are unknown, off the paper or twice there, and says how many', () => {
    const saved = roleTemplate('leader', 'A4', 'portrait');
    const [first] = saved.blocks;
    if (!first) throw new Error('a template has blocks');
    const strange = [{ ...first, id: 'a', type: 'hologram' }, { ...first, id: 'b', x: 900 }, first];
    const page = { ...saved, blocks: [...saved.blocks, ...strange] };
    const read = readPageTemplate(json(pageTemplateFile(page)));
    expect(read).toEqual({ page: saved, droppedBlocks: 3 });
  });

  it.each([
    null,
    1,
    {},
    { form: 'vonggac-page', version: 2 },
    { form: 'vonggac-page', version: 1 },
  ])('is refused when it is none: %j', (value) =>
    expect(readPageTemplate(value)).toEqual({ page: null }),
  );
});
