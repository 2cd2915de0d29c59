import type { PageFacts } from '../facts/page-facts.ts';
import { NOTABLE_Z } from '../../period-change.ts';
import type { BlockSheet } from './block-kind.ts';
import { sentenceBlock } from './sentence-block.ts';
import { signedZ } from './signed-z.ts';
import { anyHidden } from './told-counts.ts';

/** What changed: both counts and plain words, no percentage. */
export const changed = sentenceBlock('changed', 'heading_changed', changedText);

function changedText(sheet: BlockSheet): string {
  const { facts, voice } = sheet;
  const { change, previous } = facts;
  const before_period = voice.period(previous.from, previous.to);
  if (!change) return voice.say('changed_not_comparable', { before_period });
  if (anyHidden(sheet, [change.now, change.before])) return voice.say('withheld');
  const all = voice.say(`changed_${change.verdict}`, {
    now: voice.count(change.now),
    before: voice.count(change.before),
    z: signedZ(change.z, voice),
    before_period,
  });
  const kinds = facts.changeByKind.flatMap(({ now, before }) => [now, before]);
  const kind = anyHidden(sheet, kinds) ? undefined : mostChanged(facts);
  if (!kind) return all;
  return `${all} ${voice.say(kind.z > 0 ? 'changed_kind_more' : 'changed_kind_fewer', {
    kind: voice.words.incidentKinds[kind.kind],
    now: voice.count(kind.now),
    before: voice.count(kind.before),
  })}`;
}

/** The kind that changed beyond the usual ups and downs, most of all. */
function mostChanged({ changeByKind }: PageFacts): PageFacts['changeByKind'][number] | undefined {
  return changeByKind
    .filter(({ z }) => Math.abs(z) >= NOTABLE_Z)
    .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z))[0];
}
