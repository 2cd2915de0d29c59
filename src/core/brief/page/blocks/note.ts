import { sentenceBlock } from './sentence-block.ts';

/** A person's own words, under no heading of ours but "note". */
export const note = sentenceBlock('note', 'heading_note', () => '', 'body');
