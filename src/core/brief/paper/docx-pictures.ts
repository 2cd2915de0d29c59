import { sizeOfPicture } from './picture-size.ts';
import type { PaperBlock } from './paper.ts';

/** A picture as the document library takes it: its size, and short bytes in its place. */
export type DocxPicture = {
  readonly standIn: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** The pictures of a paper. The library hashes and packs what it is given, so it is given stand-ins. */
export class DocxPictures {
  readonly #byBlock = new Map<PaperBlock, DocxPicture>();
  readonly #byStandIn = new Map<string, Uint8Array>();

  add(block: PaperBlock, png: Uint8Array | null): void {
    if (!png) return;
    const text = `picture ${this.#byBlock.size + 1}`;
    this.#byStandIn.set(text, png);
    this.#byBlock.set(block, { standIn: new TextEncoder().encode(text), ...sizeOfPicture(png) });
  }

  of(block: PaperBlock): DocxPicture | null {
    return this.#byBlock.get(block) ?? null;
  }

  get byStandIn(): ReadonlyMap<string, Uint8Array> {
    return this.#byStandIn;
  }
}
