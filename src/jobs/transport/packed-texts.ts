import { nextTask } from './next-task.ts';

/**
 * Long lists of texts cross to the page as one text and where each ends: copying them one by one would
 * keep the page busy for as long as there are targets. A text that comes often is sent once.
 */
type PackedTexts = {
  readonly packed: 'texts';
  readonly text: string;
  readonly ends: Uint32Array;
  /** Which of the texts each entry is; null: each is its own. */
  readonly entries: Uint32Array | null;
};

const WORTH_PACKING = 2000;
const SLICE_MS = 5;
const LOOK_EVERY = 512;

/** The same answer with its long lists of texts packed; the answer itself is left as it is. */
export function packTexts(answer: unknown): unknown {
  if (isLongTextList(answer)) return packed(answer);
  if (!isPlainObject(answer)) return answer;
  const entries = Object.entries(answer);
  const after = entries.map(([name, value]) => [name, packTexts(value)] as const);
  const changed = after.some(([, value], place) => value !== entries[place]?.[1]);
  return changed ? Object.fromEntries(after) : answer;
}

/** True for an answer that `unpackTexts` must see before anyone reads it. */
export function holdsPackedTexts(answer: unknown): boolean {
  if (!isPlainObject(answer)) return false;
  return isPacked(answer) || Object.values(answer).some(holdsPackedTexts);
}

/** The answer as it was before it was packed, made a slice at a time. */
export async function unpackTexts<Answer>(answer: Answer): Promise<Answer> {
  return (await restored(answer)) as Answer;
}

async function restored(answer: unknown): Promise<unknown> {
  if (!isPlainObject(answer)) return answer;
  if (isPacked(answer)) return unpacked(answer);
  if (!holdsPackedTexts(answer)) return answer;
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answer)) whole[name] = await restored(value);
  return whole;
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

async function unpacked({ text, ends, entries }: PackedTexts): Promise<readonly string[]> {
  const texts = await inSlices(ends.length, (place) =>
    text.slice(place === 0 ? 0 : ends[place - 1], ends[place]),
  );
  return entries ? inSlices(entries.length, (place) => texts[entries[place] ?? 0] ?? '') : texts;
}

async function inSlices(
  count: number,
  write: (place: number) => string,
): Promise<readonly string[]> {
  const written: string[] = [];
  let sliceEnd = performance.now() + SLICE_MS;
  for (let place = 0; place < count; place += 1) {
    written.push(write(place));
    if (place % LOOK_EVERY > 0 || performance.now() < sliceEnd) continue;
    await nextTask();
    sliceEnd = performance.now() + SLICE_MS;
  }
  return written;
}

function isLongTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length >= WORTH_PACKING && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBytes(value);
}

function isBytes(value: object): boolean {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

function isPacked(value: object): value is PackedTexts {
  return 'packed' in value && value.packed === 'texts';
}
