import { ADDRESS_HEADERS } from '../../columns/address-columns.ts';
import { isPlaceHeader } from '../../place/place-header.ts';
import { foldedHeader } from '../../validate/header-key.ts';

const LEAST_COLUMNS = 3;
const BESIDE_THE_RECORDS = new Set([
  'huong dan',
  'huong dan nhap',
  'guide',
  'readme',
  'danh muc',
  'danh sach chon',
  'lists',
  'ghi chu',
]);

export type SheetLook = {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly visible: boolean;
};

/**
 * Of each sheet of a workbook: whether it looks like a list of records. Those whose headers name a place
 * are; where none does, all with some columns. Guides, choices for cells and hidden sheets are not.
 */
export function likelySheets(sheets: readonly SheetLook[]): readonly boolean[] {
  const plain = sheets.map(
    ({ name, headers, rows, visible }) =>
      visible && rows > 0 && headers.length >= LEAST_COLUMNS && !isBesideRecords(name),
  );
  const placed = sheets.map(({ headers }, i) => plain[i] === true && headers.some(namesPlace));
  return placed.includes(true) ? placed : plain;
}

/** A sheet of instructions or of choices, by its name. */
export function isBesideRecords(name: string): boolean {
  return BESIDE_THE_RECORDS.has(foldedHeader(name));
}

function namesPlace(header: string): boolean {
  const key = foldedHeader(header);
  return isPlaceHeader(header) || ADDRESS_HEADERS.commune.includes(key);
}
