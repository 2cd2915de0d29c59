import { sha256Hex } from '../../basics/sha256.ts';
import { canonicalJson } from '../../basics/canonical-json.ts';
import { APP_VERSION } from '../../study/app-version.ts';
import type { Drawing, DrawItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import type { BlockSheet } from './blocks/block-kind.ts';
import { blockKindOf } from './blocks/registry.ts';
import { makePageFacts } from './facts/make-page-facts.ts';
import type { PageFacts } from './facts/page-facts.ts';
import type { PageSources } from './facts/page-sources.ts';
import { isToldAt } from './facts/page-subjects.ts';
import { typeScale } from './layout/type-scale.ts';
import { paperSize } from './layout/paper-size.ts';
import { makePageMap } from './map/make-page-map.ts';
import { mapFrameBox } from './map/map-frame-box.ts';
import type { PageMap } from './map/page-map.ts';
import { pageEdges } from './page-edges.ts';
import type { PageNumber, PageRequest, PageSubject } from './page-request.ts';
import { pageVoice } from './page-voice.ts';

/** A page, and what to tell the person who composes it. */
export type ComposedPage = {
  readonly drawing: Drawing;
  /** Ids of blocks whose content had no room: cut with "…" or left out. */
  readonly cut: readonly string[];
  /** What the program would say, by block id; own words stand in its place on the page. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Of data, settings, patrol plan (of a zone) and day: a second run gives it again. */
  readonly hash: string;
};

/**
 * Composes one page: each block draws into its own box, and nothing reaches out of it. Null: there is no such
 * place in the data, or the level does not tell it. O(incidents + targets + what the map shows).
 */
export function composePage(
  request: PageRequest,
  subject: PageSubject,
  number: PageNumber,
  sources: PageSources,
  measure: TextMeasure,
): ComposedPage | null {
  const facts = isToldAt(request.level, subject.by) ? makePageFacts(subject, sources) : null;
  if (!facts) return null;
  const { template } = request;
  const sheet: BlockSheet = {
    request,
    facts,
    voice: pageVoice(request.words),
    measure,
    type: typeScale(template.paper),
    map: lazyMap(request, facts, sources, measure),
  };
  const hash = pageHash(request, facts);
  const cut: string[] = [];
  const drafts: Record<string, string> = {};
  const items: DrawItem[] = [];
  for (const one of template.blocks) {
    const kind = blockKindOf(one.type);
    if (!kind) continue;
    const box = { x: one.x, y: one.y, widthMm: one.widthMm, heightMm: one.heightMm };
    const drawn = kind.draw(sheet, box, one);
    if (drawn.cut) cut.push(one.id);
    const draft = kind.draft?.(sheet);
    if (draft !== undefined) drafts[one.id] = draft;
    items.push({ type: 'group', clip: box, items: drawn.items });
  }
  const size = paperSize(template.paper, template.orientation);
  const edges = pageEdges(sheet, size, number, hash);
  return { drawing: { ...size, items: [...items, ...edges] }, cut, drafts, hash };
}

/** The map is drawn once for its frame, legend and scale bar. */
function lazyMap(
  request: PageRequest,
  facts: PageFacts,
  sources: PageSources,
  measure: TextMeasure,
): () => PageMap | null {
  let made: PageMap | null | undefined;
  return () => {
    if (made !== undefined) return made;
    const one = request.template.blocks.find(({ type }) => type === 'map');
    made = one
      ? makePageMap(
          mapFrameBox(one, typeScale(request.template.paper)),
          request,
          facts,
          sources,
          measure,
        )
      : null;
    return made;
  };
}

function pageHash(request: PageRequest, { subject, dataHash, resultHash }: PageFacts): string {
  const { template, level, tone, breaks, mark, maker, signer, day, words, plan } = request;
  const { paper, orientation, blocks } = template;
  const { language } = words;
  return sha256Hex(
    canonicalJson({
      version: APP_VERSION,
      subject,
      dataHash,
      resultHash,
      // Other pages draw nothing of a plan, whether one is at hand or not.
      plan: subject.by === 'zone' ? (plan?.hash ?? null) : null,
      paper,
      orientation,
      blocks,
      level,
      tone,
      breaks,
      mark,
      maker,
      signer,
      day,
      language,
    }),
  );
}
