const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ƀ: 'b',
};

/** Small ASCII letters and signs, single spaces: folded already. */
const FOLDED = /^[!-&(-@[-_a-~]+(?: [!-&(-@[-_a-~]+)*$/;

/**
 * The form used to compare and search Vietnamese text: lower case, no tone or letter marks,
 * đ/ð/ɖ → d, ƀ → b, one space between words. "Đak Đoa", "dak doa" and their NFD copies fold alike.
 * Marks are dropped wherever they stand, so hòa and hoà fold alike too; so are apostrophes (K'Bang).
 * Source: domain facts §6.
 */
export function foldText(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʼ`´]/g, '')
    .toLowerCase()
    .replace(/[đðɖƀ]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/[\s\u00a0\u200b\u2009]+/g, ' ')
    .trim();
}
