import { decodeTcvn3 } from '../../src/core/io/encoding/tcvn3.ts';

const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodeTcvn3(Uint8Array.of(byte)), byte] as const),
);

/** A text as TCVN3 bytes; throws for what that encoding cannot write. */
export function tcvn3Bytes(text: string): Uint8Array {
  return Uint8Array.from(text.normalize('NFC'), (letter) => {
    const byte = BYTE_OF.get(letter);
    if (byte === undefined) throw new RangeError(`TCVN3 has no ${letter}`);
    return byte;
  });
}
