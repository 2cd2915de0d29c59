import { cleanText } from '../basics/clean-text.ts';

/** Clean texts numbered in the order they first appear; 0 is '' (absent). */
export class TextDictionary {
  readonly texts: string[] = [''];
  readonly #raw = new Map<string, number>([['', 0]]);
  /** Made when a text first had to be cleaned: until then different texts have different codes. */
  #codes: Map<string, number> | null = null;

  codeOf(text: string): number {
    const known = this.#raw.get(text);
    if (known !== undefined) return known;
    const code = this.#insert(text);
    this.#raw.set(text, code);
    return code;
  }

  #insert(text: string): number {
    const clean = cleanText(text);
    if (clean !== text) this.#codes ??= this.#allCodes();
    const known = this.#codes?.get(clean);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.texts.push(clean);
    this.#codes?.set(clean, code);
    return code;
  }

  #allCodes(): Map<string, number> {
    return new Map(this.texts.map((text, code) => [text, code]));
  }
}
