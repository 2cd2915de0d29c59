import type { Format } from '../format.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { isZip } from '../zip/is-zip.ts';

/**
 * Excel workbooks (ECMA-376), read by our own code: a cell far from the others makes the usual reader
 * build a table of all that lies between. The visible sheet with most records is taken, the others are named.
 */
export const XLSX: Format = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm'],
  sniff: (head, fileName) => {
    if (!isZip(head)) return 0;
    if (hasExtension(fileName, ['.xlsx', '.xlsm'])) return 0.95;
    return /\[Content_Types\]\.xml|xl\/workbook/.test(headText(head)) ? 0.6 : 0;
  },
  read: async (bytes, file, ctx, choice) => {
    const { readXlsx } = await import('./xlsx/read-xlsx.ts');
    return readXlsx(bytes, file, ctx, choice);
  },
};
