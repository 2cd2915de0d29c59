import type { TargetLine } from '../facts/page-facts.ts';
import type { PageVoice } from '../page-voice.ts';

/** A target as a list names it: for a section, where on its route. */
export function targetText({ name, id, fromM, toM }: TargetLine, voice: PageVoice): string {
  if (fromM === null || toM === null) return name === '' ? id : name;
  const [from, to] = [fromM / 1000, toM / 1000].map((km) => voice.fixed(km, 1));
  return `${name} ${voice.say('km_place', { from: from ?? '', to: to ?? '' })}`;
}
