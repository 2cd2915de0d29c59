import { sentenceBlock } from './sentence-block.ts';

const NAMED_FILES = 8;

/** Which data, and of which files. */
export const sources = sentenceBlock(
  'sources',
  'heading_sources',
  ({ facts, voice }) => {
    const { files } = facts;
    const named = files.slice(0, NAMED_FILES);
    const data = voice.say('sources_data', {
      day: voice.day(facts.cutOff),
      km: voice.integer(facts.networkKm),
    });
    const more = files.length - named.length;
    const rest = more > 0 ? ` ${voice.say('sources_more', { n: voice.integer(more) })}` : '';
    return `${data} ${voice.say('sources_files', { files: voice.list(named) })}${rest}`;
  },
  'small',
);
