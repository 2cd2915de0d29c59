/** Longest text a cell may hold. */
const LONGEST = 32_767;

/** Control characters XML 1.0 cannot hold, lone surrogates and the two non-characters. */
const NOT_XML =
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML content: what XML cannot hold left out, NFC. */
export function xmlText(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The name of a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** Names of sheets as Excel takes them: at most 31 characters, none twice, never empty. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, place) => {
    const plain = name
      .replace(FORBIDDEN_IN_NAMES, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const letters = Array.from(plain);
    let free = letters.slice(0, LONGEST_NAME).join('').trim();
    for (let number = place + 1; free === '' || taken.has(free.toLowerCase()); number += 1) {
      free = `${letters
        .slice(0, LONGEST_NAME - 6)
        .join('')
        .trim()} ${number}`.trim();
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
