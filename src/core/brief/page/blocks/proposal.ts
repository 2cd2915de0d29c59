import { riskHours } from '../../../hotspots/risk-hours.ts';
import type { BlockSheet } from './block-kind.ts';
import { sentenceBlock } from './sentence-block.ts';
import { targetText } from './target-text.ts';

/** What is proposed: the first targets, communes and hours; a person decides. */
export const proposal = sentenceBlock('proposal', 'heading_proposal', proposalText);

const NAMED = 3;

function proposalText({ facts, voice, request }: BlockSheet): string {
  const parts: string[] = [];
  if (request.level === 'full' && facts.targets.length > 0) {
    const names = facts.targets.slice(0, NAMED).map((line) => targetText(line, voice));
    parts.push(voice.say('proposal_targets', { targets: voice.list(names) }));
  }
  if (facts.subject.by === 'province' && facts.areas.length > 0) {
    const names = facts.areas.slice(0, NAMED).map(({ name }) => name);
    parts.push(voice.say('proposal_areas', { areas: voice.list(names) }));
  }
  const hours = riskHours(facts.hourOfWeek);
  if (hours.total > 0) {
    parts.push(voice.say('proposal_hours', { hours: voice.hours(hours.fromHour, hours.hours) }));
  }
  return parts.length > 0 ? parts.join(' ') : voice.say('proposal_none');
}
