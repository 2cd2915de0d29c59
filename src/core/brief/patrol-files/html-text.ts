const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML content or as an attribute's value in quotes: composed, nothing in it is markup. */
export function htmlText(text: string): string {
  return text
    .normalize('NFC')
    .replace(NOT_TEXT, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Control characters HTML forbids, and lone surrogates. */
const NOT_TEXT =
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
