/** An apostrophe, or several, before a sign that makes a spreadsheet run the cell. */
const RUN = /^'*[=+\-@\t\r]/;

/**
 * A text a spreadsheet could take for a formula, at once or when it is edited or saved as CSV, gets an
 * apostrophe before it. The readers of CSV and XLSX take it off again, and no other one: what begins with
 * apostrophes and such a sign gets one more, so that every text comes back as it was.
 */
export function harmless(text: string): string {
  return RUN.test(text) ? `'${text}` : text;
}

/** The text as it was before `harmless`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && RUN.test(text) ? text.slice(1) : text;
}
