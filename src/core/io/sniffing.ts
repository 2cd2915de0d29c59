import { unicodeText } from './decode-text.ts';

/** Bytes a format may look at to recognise itself. */
export const HEAD_BYTES = 4096;

/** The start of the file as text; the last character may be cut, old letters are not read. */
export function headText(head: Uint8Array): string {
  return unicodeText(head.subarray(0, wholeCharacters(head))) ?? '';
}

/** Ends the head before a UTF-8 character that is cut off. */
function wholeCharacters(head: Uint8Array): number {
  let end = head.length;
  for (let back = 1; back <= 4 && back <= head.length; back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      end = head.length - back;
      break;
    }
  }
  return end & ~1;
}

export function hasExtension(fileName: string, extensions: readonly string[]): boolean {
  const name = fileName.toLowerCase();
  return extensions.some((extension) => name.endsWith(extension));
}
