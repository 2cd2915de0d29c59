/** Characters windows-1252 puts at bytes 0x80 … 0x9f; the five it leaves free pass through. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const UPPER_RUN = new RegExp(`[\\u0080-\\u00ff${UPPER_CONTROLS}]+`, 'g');
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** "HÃ Ná»™i" → "Hà Nội": UTF-8 that was read as windows-1252, undone letter by letter where it is that. */
export function readOnceMore(text: string): string {
  return text.replace(UPPER_RUN, (run) => {
    const bytes = Uint8Array.from(run, (unit) => {
      const upper = UPPER_CONTROLS.indexOf(unit);
      return upper < 0 ? unit.charCodeAt(0) : 0x80 + upper;
    });
    try {
      return STRICT.decode(bytes);
    } catch {
      return run;
    }
  });
}
