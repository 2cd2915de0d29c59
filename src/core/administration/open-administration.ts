import type { Administration } from './administration.ts';

let opening: Promise<Administration> | null = null;

/** The lists of both epochs, loaded the first time somebody asks and kept. */
export function openAdministration(): Promise<Administration> {
  opening ??= load();
  return opening;
}

async function load(): Promise<Administration> {
  const [{ UNIT_LIST }, { readUnitList }, { Administration: Opened }] = await Promise.all([
    import('./unit-list.ts'),
    import('./read-unit-list.ts'),
    import('./administration.ts'),
  ]);
  return new Opened(readUnitList(UNIT_LIST));
}
