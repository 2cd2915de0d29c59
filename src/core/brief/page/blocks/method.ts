import { sentenceBlock } from './sentence-block.ts';

/** How the figures came about. */
export const method = sentenceBlock(
  'method',
  'heading_method',
  ({ facts, voice }) => {
    const metres = (value: number): string => voice.integer(value);
    return [
      voice.say('method_density', {
        bandwidth: metres(facts.bandwidthM),
        section: metres(facts.sectionM),
      }),
      voice.say('method_score'),
      voice.say('method_change'),
    ].join(' ');
  },
  'small',
);
