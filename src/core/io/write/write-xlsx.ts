import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { BookSheet } from './table-sheet.ts';
import { headerRow, sheetXml } from './xlsx-sheet.ts';
import { stylesXml } from './xlsx-styles.ts';
import { columnName, sheetNames, xmlText } from './xlsx-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Tables as an Excel workbook (ECMA-376, SpreadsheetML): one sheet each, numbers and days as numbers and
 * days, texts as texts, so that nothing runs as a formula. Same tables, same bytes: the archive carries no
 * clock and no author. Throws RangeError without a sheet: Excel opens no empty workbook.
 */
export function writeXlsx(sheets: readonly BookSheet[]): Uint8Array {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const names = sheetNames(sheets.map(({ name }) => name));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets, names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, place) => sheetRelation(place)),
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  sheets.forEach((sheet, place) => {
    files[`xl/worksheets/sheet${place + 1}.xml`] = sheetXml(sheet);
  });
  const zippable: Zippable = {};
  for (const [path, text] of Object.entries(files)) zippable[path] = strToU8(text);
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1) });
}

function sheetRelation(place: number): readonly [string, string] {
  return [`${OFFICE}/worksheet`, `worksheets/sheet${place + 1}.xml`];
}

function contentTypes(sheetCount: number): string {
  const parts = [
    ['/xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPES}.styles+xml`],
    ...Array.from({ length: sheetCount }, (_, place) => [
      `/xl/worksheets/sheet${place + 1}.xml`,
      `${TYPES}.worksheet+xml`,
    ]),
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], place) =>
      `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** The hidden names carry the filters and the rows repeated on every printed page. */
function workbook(sheets: readonly BookSheet[], names: readonly string[]): string {
  const entries = names.map(
    (name, place) =>
      `<sheet name="${xmlText(name)}" sheetId="${place + 1}"` +
      `${sheets[place]?.hidden ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`,
  );
  const defined = sheets.map((sheet, place) => {
    const quoted = `'${xmlText((names[place] ?? '').replaceAll("'", "''"))}'`;
    const head = headerRow(sheet);
    const last = columnName(Math.max(0, sheet.columns.length - 1));
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">` +
      `${quoted}!$A$${head}:$${last}$${head + sheet.rows.length}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${quoted}!$${head}:$${head}</definedName>`
    );
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets>` +
    `<definedNames>${defined.join('')}</definedNames></workbook>`
  );
}
