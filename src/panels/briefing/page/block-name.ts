import type { TFunction } from 'i18next';

/** What a kind of block is called; a kind of a newer program keeps its code. */
export function blockName(type: string, t: TFunction<'page'>): string {
  return t(`block.name.${type}` as 'block.name.map', { defaultValue: type });
}
