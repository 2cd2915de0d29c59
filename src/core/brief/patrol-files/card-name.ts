import { foldText } from '../../basics/text-fold.ts';

/** A file name every phone takes: `card-2-to-tuan-tra-ia-hrung.html`. */
export function cardName(team: number, name: string): string {
  const plain = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? `card-${team + 1}.html` : `card-${team + 1}-${plain}.html`;
}
