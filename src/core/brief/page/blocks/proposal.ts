import type { BlockSheet } from './block-kind.ts';
import { sentenceBlock } from './sentence-block.ts';
import { targetText } from './target-text.ts';
import { anyHidden } from './told-counts.ts';
import { toldHours } from './told-hours.ts';

/** What is proposed: the first targets, communes and hours; a person decides. */
export const proposal = sentenceBlock('proposal', 'heading_proposal', proposalText);

const NAMED = 3;

function proposalText(sheet: BlockSheet): string {
  const { facts, voice, request } = sheet;
  const parts: string[] = [];
  if (request.level === 'full' && facts.targets.length > 0) {
    const names = facts.targets.slice(0, NAMED).map((line) => targetText(line, voice));
    parts.push(voice.say('proposal_targets', { targets: voice.list(names) }));
  }
  if (facts.subject.by === 'province' && facts.areas.length > 0) {
    const names = facts.areas.slice(0, NAMED).map(({ name }) => name);
    parts.push(voice.say('proposal_areas', { areas: voice.list(names) }));
  }
  const hours = toldHours(facts.hourOfWeek);
  const hidden = anyHidden(sheet, [facts.count, hours.total, hours.count]);
  if (hours.total > 0 && !hidden) {
    const text = voice.hours(hours.fromHour, hours.hours);
    parts.push(voice.say(`proposal_hours_${hours.verdict}`, { hours: text }));
  }
  return parts.length > 0 ? parts.join(' ') : voice.say('proposal_none');
}
