import type { Format } from '../format.ts';
import { hasExtension, headText } from '../sniffing.ts';
import { isZip } from '../zip/is-zip.ts';

/** KML 2.2 (OGC 07-147r2), plain or zipped (KMZ). Always longitude, latitude on WGS 84. */
export const KML: Format = {
  id: 'kml',
  extensions: ['.kml', '.kmz'],
  sniff: (head, fileName) => {
    if (isZip(head)) return hasExtension(fileName, ['.kmz']) ? 0.95 : 0;
    const start = headText(head).trimStart();
    if (!start.startsWith('<')) return 0;
    return /<(?:\w+:)?kml[\s>]/i.test(start) ? 0.95 : hasExtension(fileName, ['.kml']) ? 0.6 : 0;
  },
  read: async (bytes, file, ctx, choice) => {
    const { readKml } = await import('./kml/read-kml.ts');
    return readKml(bytes, file, ctx, choice);
  },
};
