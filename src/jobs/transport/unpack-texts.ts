import { nextTask } from './next-task.ts';
import { holdsPackedTexts, isPacked, isPlainObject } from './packed-texts.ts';
import type { PackedTexts } from './packed-texts.ts';

/** The answer as it was before `packTexts`; who reads it has a task of his own. */
export type TextUnpacker = <Answer>(answer: Answer) => Promise<Answer>;

type Unpacked = { readonly sent: PackedTexts; readonly texts: readonly string[] };

/** Lists of one answer and a few more: the names of targets are the same in every analysis of the same data. */
const REMEMBERED = 8;

/** Makes the texts a slice at a time, and a list that was sent before not again. */
export function createTextUnpacker(): TextUnpacker {
  let recent: readonly Unpacked[] = [];

  const unpacked = async (sent: PackedTexts, slices: Slices): Promise<readonly string[]> => {
    const known = recent.find((each) => isSame(each.sent, sent));
    const list = known ?? { sent, texts: await textsOf(sent, slices) };
    recent = [list, ...recent.filter((each) => each !== known)].slice(0, REMEMBERED);
    return list.texts;
  };

  const restored = async (answer: unknown, slices: Slices): Promise<unknown> => {
    if (!isPlainObject(answer)) return answer;
    if (isPacked(answer)) return unpacked(answer, slices);
    if (!holdsPackedTexts(answer)) return answer;
    const whole: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(answer)) whole[name] = await restored(value, slices);
    return whole;
  };

  return async <Answer>(answer: Answer): Promise<Answer> => {
    const whole = await restored(answer, createSlices());
    await nextTask();
    return whole as Answer;
  };
}

function isSame(one: PackedTexts, other: PackedTexts): boolean {
  return (
    one.text === other.text &&
    sameNumbers(one.ends, other.ends) &&
    (one.entries && other.entries
      ? sameNumbers(one.entries, other.entries)
      : one.entries === other.entries)
  );
}

function sameNumbers(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}

async function textsOf(
  { text, ends, entries }: PackedTexts,
  slices: Slices,
): Promise<readonly string[]> {
  const texts = await inSlices(slices, ends.length, (place) =>
    text.slice(place === 0 ? 0 : ends[place - 1], ends[place]),
  );
  if (!entries) return texts;
  return inSlices(slices, entries.length, (place) => texts[entries[place] ?? 0] ?? '');
}

const SLICE_MS = 5;
const LOOK_EVERY = 512;

/** One slice after the other, however many lists they are made of. */
type Slices = { readonly isOver: () => boolean; readonly begin: () => void };

function createSlices(): Slices {
  let end = performance.now() + SLICE_MS;
  return {
    isOver: () => performance.now() >= end,
    begin: () => {
      end = performance.now() + SLICE_MS;
    },
  };
}

async function inSlices(
  slices: Slices,
  count: number,
  write: (place: number) => string,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (let place = 0; place < count; place += 1) {
    written.push(write(place));
    if (place % LOOK_EVERY > 0 || !slices.isOver()) continue;
    await nextTask();
    slices.begin();
  }
  return written;
}
