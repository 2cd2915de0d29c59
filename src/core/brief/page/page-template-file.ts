import * as v from 'valibot';
import { canonicalJson } from '../../basics/canonical-json.ts';
import { blockKindOf } from './blocks/registry.ts';
import { contentBox, paperSize } from './layout/paper-size.ts';
import { isInside } from './layout/overlaps.ts';
import { pageTemplateSchema } from './page-template-schema.ts';
import type { PageBlock, PageTemplate } from './page-template.ts';

const FORM = 'vonggac-page';
const VERSION = 1;

const fileSchema = v.object({
  form: v.literal(FORM),
  version: v.literal(VERSION),
  page: pageTemplateSchema,
});

/** A page as a file others can open: its layout and its own words, no data. */
export function pageTemplateFile(page: PageTemplate): Uint8Array {
  const json = canonicalJson({ form: FORM, version: VERSION, page });
  return new TextEncoder().encode(`${json}\n`);
}

export type OpenedPage =
  | { readonly page: PageTemplate; readonly droppedBlocks: number }
  | { readonly page: null };

/** Reads such a file. Blocks this program does not know, or off the paper, are left out and counted. */
export function readPageTemplate(json: unknown): OpenedPage {
  const read = v.safeParse(fileSchema, json);
  if (!read.success) return { page: null };
  const { page } = read.output;
  const content = contentBox(paperSize(page.paper, page.orientation));
  const seen = new Set<string>();
  const isGood = (one: PageBlock): boolean => {
    if (seen.has(one.id) || !blockKindOf(one.type) || !isInside(one, content)) return false;
    seen.add(one.id);
    return one.widthMm >= 1 && one.heightMm >= 1;
  };
  const blocks = page.blocks.filter(isGood);
  return { page: { ...page, blocks }, droppedBlocks: page.blocks.length - blocks.length };
}
