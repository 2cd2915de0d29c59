import type { Encoding } from '../../model/encoding.ts';
import type { EncodingFound } from '../import/import-report.ts';
import type { EncodingReading } from '../import/import-question.ts';
import { decodeAs, rereadAs } from './encoding.ts';
import { fewTexts } from './text-samples.ts';
import { vietnameseWords } from './vietnamese-share.ts';

/** What carries the letters: Unicode in one of its forms, or bytes of an old encoding. */
export type Carrier = 'utf-8' | 'utf-16le' | 'utf-16be' | 'bytes';

export type LetterSamples = {
  /** What the verdict is made from: texts with letters beyond ASCII. */
  readonly cells: readonly Uint8Array[];
  /** What a person may be shown of them: nothing from columns of people. */
  readonly shown: readonly Uint8Array[];
};

/** Old bytes are read as windows-1258, which Excel writes, unless another is this much better. */
const BETTER_BY = 0.1;
/** Unicode is what it says unless another reading makes so many more syllables of it. */
const MUCH_BETTER_BY = 0.3;
const READS_WELL = 0.6;
/** Less than this apart, or on fewer words, it is for a person to say. */
const CLEARLY_APART = 0.25;
const WORDS_APART = 1.2;

/** A reading of the samples, and how many of its words are Vietnamese syllables. */
type Judged = Pick<EncodingReading, 'encoding' | 'share'> & { readonly words: number };

/**
 * The encoding of texts: as a person or the file says, else the one in which most of their words are
 * Vietnamese syllables. `guessed` where no reading is clearly ahead of the others. Readings that cannot
 * win are judged only when someone asks how sure it is.
 */
export function findEncoding(
  carrier: Carrier,
  samples: LetterSamples,
  said: Encoding | undefined,
): EncodingFound {
  const encodings = candidatesOf(carrier, said);
  const [likeliest] = encodings;
  if (!likeliest) throw new RangeError('no encoding to choose from');
  const shares = new Map<Encoding, Judged>();
  const judgedAs = (encoding: Encoding): Judged => {
    const known = shares.get(encoding) ?? judged(encoding, carrier, samples.cells);
    shares.set(encoding, known);
    return known;
  };
  const margin = carrier === 'bytes' ? BETTER_BY : MUCH_BETTER_BY;
  const used = said ?? bestOf(likeliest, encodings, margin, judgedAs);
  let sureness: Sureness | null = null;
  const askedFor = (): Sureness =>
    (sureness ??= surenessOf(used, encodings.map(judgedAs), carrier, samples, said));
  return {
    used,
    get guessed() {
      return askedFor().guessed;
    },
    get candidates() {
      return askedFor().candidates;
    },
  };
}

function bestOf(
  likeliest: Encoding,
  encodings: readonly Encoding[],
  margin: number,
  judgedAs: (encoding: Encoding) => Judged,
): Encoding {
  const first = judgedAs(likeliest);
  if (first.share + margin >= 1) return likeliest;
  return encodings
    .map(judgedAs)
    .reduce(
      (most, reading) =>
        reading.share > most.share && reading.share > first.share + margin ? reading : most,
      first,
    ).encoding;
}

type Sureness = Pick<EncodingFound, 'guessed' | 'candidates'>;

function surenessOf(
  encoding: Encoding,
  readings: readonly Judged[],
  carrier: Carrier,
  { shown }: LetterSamples,
  said: Encoding | undefined,
): Sureness {
  const used = readings.find((reading) => reading.encoding === encoding);
  if (!used) throw new RangeError('the encoding is none of the candidates');
  const others = readings
    .filter((reading) => reading !== used)
    .toSorted((a, b) => b.share - a.share);
  const guessed = said === undefined && isDoubtful(carrier, used, others[0]);
  const candidates = [used, ...others].map((reading): EncodingReading => {
    const texts = shown.map((cell) => readAs(cell, carrier, reading.encoding).normalize('NFC'));
    return { encoding: reading.encoding, samples: fewTexts(texts), share: reading.share };
  });
  return { guessed, candidates };
}

/** Text under the encoding found for its carrier. */
export function readAs(bytes: Uint8Array, carrier: Carrier, encoding: Encoding): string {
  const reread = carrier !== 'bytes' && REREAD.has(encoding);
  if (!reread) return decodeAs(bytes, encoding);
  return rereadAs(new TextDecoder(carrier).decode(bytes), encoding);
}

const REREAD: ReadonlySet<Encoding> = new Set(['tcvn3', 'vni', 'utf-8-twice']);

/** The likeliest first. */
function candidatesOf(carrier: Carrier, said: Encoding | undefined): readonly Encoding[] {
  const usual: readonly Encoding[] =
    carrier === 'bytes'
      ? ['windows-1258', 'tcvn3', 'vni', 'utf-8']
      : [carrier, 'utf-8-twice', 'tcvn3', 'vni'];
  return said === undefined || usual.includes(said) ? usual : [...usual, said];
}

function judged(encoding: Encoding, carrier: Carrier, cells: readonly Uint8Array[]): Judged {
  const { words, good } = vietnameseWords(readAs(endToEnd(cells), carrier, encoding));
  return { encoding, share: words === 0 ? 0 : good / words, words };
}

/** The cells as one text, a line feed after each: no letter reaches over two of them. */
function endToEnd(cells: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = cells;
  if (only && more.length === 0) return only;
  const all = new Uint8Array(cells.reduce((size, cell) => size + cell.length + 1, 0));
  let at = 0;
  for (const cell of cells) {
    all.set(cell, at);
    at += cell.length;
    all[at] = LINE_FEED;
    at += 1;
  }
  return all;
}

const LINE_FEED = 0x0a;

function isDoubtful(carrier: Carrier, used: Judged, next: Judged | undefined): boolean {
  if (used.words === 0 || !next) return false;
  const lead = used.share - next.share;
  // One odd word is no doubt about what the file itself says.
  if (carrier === used.encoding) return lead < -BETTER_BY && lead * used.words < -WORDS_APART;
  return used.share < READS_WELL || lead < CLEARLY_APART || lead * used.words < WORDS_APART;
}
