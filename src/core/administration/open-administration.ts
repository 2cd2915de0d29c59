import { Administration } from './administration.ts';
import { readUnitList } from './read-unit-list.ts';

let opening: Promise<Administration> | null = null;

/** The lists of both epochs, loaded the first time somebody asks and kept. */
export function openAdministration(): Promise<Administration> {
  opening ??= load();
  return opening;
}

async function load(): Promise<Administration> {
  const { UNIT_LIST } = await import('./unit-list.ts');
  return new Administration(readUnitList(UNIT_LIST));
}
