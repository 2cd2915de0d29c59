import type { BlockSheet } from './block-kind.ts';
import { sentenceBlock } from './sentence-block.ts';
import { anyHidden } from './told-counts.ts';
import { toldHours } from './told-hours.ts';

/** Where and when the incidents concentrate. */
export const why = sentenceBlock('why', 'heading_why', whyText);

function whyText(sheet: BlockSheet): string {
  const { facts, voice, request } = sheet;
  const { topShare, areas, hourOfWeek, subject } = facts;
  const parts: string[] = [];
  if (request.level === 'full' && topShare.count > 0) {
    parts.push(
      voice.say('why_concentrated', {
        targets: voice.integer(topShare.targets),
        n: voice.count(topShare.count),
        of: voice.count(topShare.of),
      }),
    );
  }
  const high = areas.filter(({ low }) => low > 1).slice(0, 3);
  if (subject.by === 'province' && high.length > 0) {
    parts.push(voice.say('why_areas', { areas: voice.list(high.map(({ name }) => name)) }));
  }
  const hours = toldHours(hourOfWeek);
  if (anyHidden(sheet, [facts.count, hours.total, hours.count])) {
    parts.push(voice.say('withheld'));
  } else if (hours.total > 0) {
    parts.push(
      voice.say(`why_hours_${hours.verdict}`, {
        hours: voice.hours(hours.fromHour, hours.hours),
        n: voice.count(hours.count),
        of: voice.count(hours.total),
      }),
    );
  }
  return parts.length > 0 ? parts.join(' ') : voice.say('why_none');
}
