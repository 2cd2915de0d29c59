import type { Format } from '../format.ts';
import { hasExtension } from '../sniffing.ts';
import { isZip } from '../zip/is-zip.ts';

/**
 * Shapefiles, zipped (.shp, .dbf, .prj, .cpg) or the .shp alone, which has no attributes. Read by our own
 * code: the usual reader never returns on a .dbf that lies about its rows, and moves VN-2000 by 225 m
 * where the .prj names no shift.
 */
export const SHAPEFILE: Format = {
  id: 'shapefile',
  extensions: ['.zip', '.shp'],
  sniff: (head, fileName) => {
    if (isZip(head)) return hasExtension(fileName, ['.zip']) ? 0.7 : 0.3;
    return head[0] === 0 && head[1] === 0 && head[2] === 0x27 && head[3] === 0x0a ? 0.95 : 0;
  },
  read: async (bytes, file, ctx, choice) => {
    const { readShapefile } = await import('./shapefile/read-shapefile.ts');
    return readShapefile(bytes, file, ctx, choice);
  },
};
