/** Phone numbers (with or without +84 and separators), identity numbers of 9 and 12 digits. */
const NUMBERS =
  /(?<![\d\p{L}])(?:\+?84|0)(?:[\s.-]?\d){8,10}(?!\d)|(?<![\d\p{L}])\d{12}(?!\d)|(?<![\d\p{L}])\d{9}(?!\d)/gu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu;

/** Free text without what names or reaches a person; the same text where there is nothing of it. */
export function withoutPersonalNumbers(text: string): string {
  const bare = text.replace(EMAIL, '').replace(NUMBERS, '');
  return bare === text
    ? text
    : bare
        .replace(/\(\s*\)/g, '')
        .replace(/\s{2,}/g, ' ')
        .trim();
}
