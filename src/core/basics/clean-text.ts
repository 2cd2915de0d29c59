const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;
// Controls, zero-width space, marks that turn the reading direction, byte order mark.
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const SPACES = /[\t\r\n\u00a0\u2007\u2009\u202f]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Any character that one of the patterns above would change. */
const UNCLEAN =
  /[\p{Cc}\p{Surrogate}\u00a0\u2007\u2009\u200b\u200e\u200f\u202a-\u202f\u2066-\u2069\ufeff]/u;

/**
 * Text as it is stored: NFC, trimmed, without control characters or marks that turn the reading
 * direction; a broken surrogate becomes U+FFFD. Text of plain printable ASCII comes back as it is.
 */
export function cleanText(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  if (!UNCLEAN.test(text)) return text.normalize('NFC').trim();
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .trim();
}
