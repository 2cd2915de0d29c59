import { foldText } from '../../basics/text-fold.ts';

/** A header without its decoration: "Mã_trạm (*)" → "mã trạm". Accents stay. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without accents: "Mã_trạm (*)" → "ma tram". */
export function foldedHeader(header: string): string {
  return foldText(plainHeader(header));
}
