import type { IssueCode } from '../../basics/issue.ts';
import { isZip } from '../zip/is-zip.ts';
import { hasExtension } from '../sniffing.ts';

const HEAD_BYTES = 4096;

/**
 * Why a file of another program is not read, as the issue that says what to do; null where it is none that is
 * known. By its first bytes, and by its name where the bytes say nothing.
 */
export function foreignFile(bytes: Uint8Array, fileName: string): IssueCode | null {
  const byBytes = isZip(bytes) ? packedBy(bytes) : markedBy(bytes);
  return byBytes ?? namedBy(bytes, fileName);
}

/** File signatures, as Latin-1. */
const MARKS: readonly (readonly [string, IssueCode])[] = [
  ['%PDF', 'file.is-document'],
  ['{\\rtf', 'file.is-document'],
  ['\u0089PNG', 'file.is-document'],
  ['\u00ff\u00d8\u00ff', 'file.is-document'],
  ['GIF8', 'file.is-document'],
  ['BM', 'file.is-document'],
  ['II*\u0000', 'file.is-document'],
  ['MM\u0000*', 'file.is-document'],
  ['AC10', 'file.is-drawing'],
  ['AutoCAD Binary DXF', 'file.is-drawing'],
  ['\u0008\u0009\u00fe\u0002', 'file.is-drawing'],
  ['SQLite format 3', 'file.is-database'],
  ['\u0000\u0001\u0000\u0000Standard ', 'file.is-database'],
  ['!table', 'file.is-mapinfo'],
  ['Rar!', 'file.is-other-archive'],
  ['7z\u00bc\u00af', 'file.is-other-archive'],
  ['\u001f\u008b', 'file.is-other-archive'],
  ['PK\u0005\u0006', 'file.empty'],
];

function markedBy(bytes: Uint8Array): IssueCode | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return compoundFile(bytes);
  const marked = MARKS.find(([mark]) => head.startsWith(mark));
  if (marked && (marked[0] !== 'BM' || head.slice(6, 10) === '\u0000\u0000\u0000\u0000')) {
    return marked[1];
  }
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^version\s+\d+\s+charset/i.test(text)) return 'file.is-mapinfo';
  if (/^(999\r?\n[^\n]*\n\s*)?0\r?\n\s*SECTION\r?\n/i.test(text)) return 'file.is-drawing';
  if (/^<\?xml[^>]*>\s*<\?mso-application\s+progid="Excel/i.test(text))
    return 'file.is-old-workbook';
  if (/^(<!doctype\s+html|<html)/i.test(text)) return 'file.is-document';
  return null;
}

/** Excel before 2007 and Word keep their parts in a compound file; so does a workbook under a password. */
function compoundFile(bytes: Uint8Array): IssueCode {
  const all = latin1(bytes.subarray(0, 1 << 20));
  if (all.includes('E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P')) {
    return 'file.is-protected';
  }
  if (all.includes('W\u0000o\u0000r\u0000k\u0000b\u0000o\u0000o\u0000k')) {
    return 'file.is-old-workbook';
  }
  return all.includes('W\u0000o\u0000r\u0000d\u0000D')
    ? 'file.is-document'
    : 'file.is-old-workbook';
}

/** What other programs zip their files into, by names at the start or in the directory at the end. */
function packedBy(bytes: Uint8Array): IssueCode | null {
  const names = latin1(bytes.subarray(0, HEAD_BYTES)) + latin1(bytes.subarray(-65_536));
  if (names.includes('xl/workbook.bin')) return 'file.is-old-workbook';
  if (names.includes('mimetypeapplication/vnd.oasis')) {
    return names.includes('opendocument.spreadsheet') ? 'file.is-old-workbook' : 'file.is-document';
  }
  return /(?:word|ppt)\/\w+\.xml/.test(names) ? 'file.is-document' : null;
}

const BY_NAME: readonly (readonly [readonly string[], IssueCode])[] = [
  [['.xls', '.xlsb', '.ods', '.et'], 'file.is-old-workbook'],
  [['.dwg', '.dxf', '.dgn', '.dwf'], 'file.is-drawing'],
  [['.tab', '.mif', '.mid', '.map', '.id'], 'file.is-mapinfo'],
  [['.mdb', '.accdb', '.sqlite', '.db', '.gpkg', '.gdb', '.gdbtable'], 'file.is-database'],
  [['.doc', '.docx', '.pdf', '.ppt', '.pptx', '.png', '.jpg', '.jpeg', '.tif'], 'file.is-document'],
  [['.rar', '.7z', '.gz', '.tar'], 'file.is-other-archive'],
  [['.dbf', '.shx', '.prj', '.cpg', '.sbn', '.sbx', '.qmd'], 'file.is-companion'],
];

/** Only where the bytes are not plain text or an archive: a table may well be misnamed. */
function namedBy(bytes: Uint8Array, fileName: string): IssueCode | null {
  const found = BY_NAME.find(([extensions]) => hasExtension(fileName, extensions));
  if (!found || isZip(bytes)) return null;
  const binary = bytes.subarray(0, HEAD_BYTES).includes(0);
  const partOfOthers = found[1] === 'file.is-companion' || hasExtension(fileName, ['.mid']);
  return binary || partOfOthers ? found[1] : null;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += HEAD_BYTES) {
    text += String.fromCharCode(...bytes.subarray(at, at + HEAD_BYTES));
  }
  return text;
}
