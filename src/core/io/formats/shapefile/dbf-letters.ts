import type { Encoding } from '../../../model/encoding.ts';
import { findEncoding, readAs } from '../../encoding/find-encoding.ts';
import type { Carrier } from '../../encoding/find-encoding.ts';
import { utf8Verdict } from '../../encoding/is-utf8.ts';
import { isBeyondAscii } from '../../encoding/text-samples.ts';
import type { TextLetters } from '../../decode-text.ts';
import { isPersonalHeader } from '../../validate/personal-columns.ts';
import { textCells } from './read-dbf.ts';
import type { DbfHeader, DbfTexts } from './read-dbf.ts';

/** How the texts of a .dbf write their letters: as asked, as its .cpg says where that can be, as they read. */
export function dbfLetters(
  dbf: Uint8Array,
  header: DbfHeader,
  cpg: string,
  asked: Encoding | undefined,
): TextLetters {
  const fields = textCells(dbf, header).map(({ nameBytes, cells }) => ({
    nameBytes,
    cells: cells.filter(isBeyondAscii),
  }));
  const cells = fields.flatMap((field) => field.cells);
  const whole = cells.every((cell) => utf8Verdict(cell) !== 'other');
  const carrier: Carrier = whole ? 'utf-8' : 'bytes';
  const named = namedEncoding(cpg);
  // A .cpg that says UTF-8 over bytes that are not is what old programs leave.
  const believed = named === 'utf-8' ? undefined : named;
  const said = asked ?? believed;
  const { used } = findEncoding(carrier, { cells, shown: [] }, said);
  const shown = fields.flatMap((field) => (isOfPeople(field, carrier, used) ? [] : field.cells));
  const found = findEncoding(carrier, { cells, shown }, said);
  const unnamed = said === undefined && found.used !== carrier;
  return { carrier, encoding: found.used, unnamed, found };
}

function isOfPeople({ nameBytes }: DbfTexts, carrier: Carrier, encoding: Encoding): boolean {
  return isPersonalHeader(readAs(nameBytes, carrier, encoding));
}

/** What a .cpg says; undefined when it says nothing this program knows. */
function namedEncoding(cpg: string): Encoding | undefined {
  const name = cpg.trim().toLowerCase();
  if (/^(utf-?8|65001)$/.test(name)) return 'utf-8';
  if (/1258/.test(name)) return 'windows-1258';
  if (/tcvn|abc/.test(name)) return 'tcvn3';
  return /vni/.test(name) ? 'vni' : undefined;
}
