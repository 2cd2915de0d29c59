/** Looked at for a verdict; a name list shows its hand within a few hundred words. */
const MOST_WORDS = 2000;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSETS =
  'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|kr|pl|br|dr|hr|hl|hm|hn|hd|[bcdđghklmnprstvxwfzj]';
const CODAS = 'ng|nh|ch|[cmnptkhlriyou]';
/** A syllable without its tone, which may stand on any of its vowels. */
const SYLLABLE = new RegExp(String.raw`^(?:${ONSETS})?(?:[aăâeêioôơuưy]{1,3})(?:${CODAS})?$`, 'u');
const VIETNAMESE =
  /^[aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz]+$/u;

export type WordCount = { readonly words: number; readonly good: number };

/**
 * How much of a text reads as Vietnamese: its words with letters beyond ASCII, and those of them that are
 * syllables of Vietnamese letters with at most one tone and capitals only where they belong.
 */
export function vietnameseWords(text: string): WordCount {
  const known = new Map<string, boolean>();
  let words = 0;
  let good = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}\u00a1-\u00ff\ufffd]+/gu)) {
    if (/^[A-Za-z]*$/.test(word)) continue;
    words += 1;
    let isGood = known.get(word);
    if (isGood === undefined) known.set(word, (isGood = isSyllable(word.normalize('NFC'))));
    if (isGood) good += 1;
    if (words >= MOST_WORDS) break;
  }
  return { words, good };
}

function isSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  const cased = word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1);
  if (!cased || !VIETNAMESE.test(lower)) return false;
  const tones = lower.normalize('NFD').match(TONE_MARKS)?.length ?? 0;
  if (tones > 1) return false;
  const toneless = lower.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
  return toneless.length <= LONGEST_SYLLABLE && SYLLABLE.test(toneless);
}

/** "nghiêng". */
const LONGEST_SYLLABLE = 7;
