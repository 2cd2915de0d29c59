/**
 * Long lists of texts cross to the page as one text and where each ends: copying them one by one would
 * keep the page busy for as long as there are targets. A text that comes often is sent once.
 */
export type PackedTexts = {
  readonly packed: 'texts';
  readonly text: string;
  readonly ends: Uint32Array;
  /** Which of the texts each entry is; null: each is its own. */
  readonly entries: Uint32Array | null;
};

const WORTH_PACKING = 2000;

/** The same answer with its long lists of texts packed; the answer itself is left as it is. */
export function packTexts(answer: unknown): unknown {
  if (isLongTextList(answer)) return packed(answer);
  if (!isPlainObject(answer)) return answer;
  const entries = Object.entries(answer);
  const after = entries.map(([name, value]) => [name, packTexts(value)] as const);
  const changed = after.some(([, value], place) => value !== entries[place]?.[1]);
  return changed ? Object.fromEntries(after) : answer;
}

/** True for an answer that must be unpacked before anyone reads it. */
export function holdsPackedTexts(answer: unknown): boolean {
  if (!isPlainObject(answer)) return false;
  return isPacked(answer) || Object.values(answer).some(holdsPackedTexts);
}

function packed(texts: readonly string[]): PackedTexts {
  const places = new Map<string, number>();
  const entries = Uint32Array.from(texts, (text) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  });
  const repeats = places.size * 2 < texts.length;
  const sent = repeats ? [...places.keys()] : texts;
  const ends = new Uint32Array(sent.length);
  let end = 0;
  for (const [place, { length }] of sent.entries()) {
    end += length;
    ends[place] = end;
  }
  return { packed: 'texts', text: sent.join(''), ends, entries: repeats ? entries : null };
}

function isLongTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length >= WORTH_PACKING && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBytes(value);
}

function isBytes(value: object): boolean {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

export function isPacked(value: object): value is PackedTexts {
  return 'packed' in value && value.packed === 'texts';
}
