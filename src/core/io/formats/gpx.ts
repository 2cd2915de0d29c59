import type { Format } from '../format.ts';
import { hasExtension, headText } from '../sniffing.ts';

/** GPX 1.0 and 1.1: waypoints as points, routes and tracks as lines. WGS 84. */
export const GPX: Format = {
  id: 'gpx',
  extensions: ['.gpx'],
  sniff: (head, fileName) => {
    const start = headText(head).trimStart();
    if (!start.startsWith('<')) return 0;
    return /<(?:\w+:)?gpx[\s>]/i.test(start) ? 0.95 : hasExtension(fileName, ['.gpx']) ? 0.6 : 0;
  },
  read: async (bytes, file, ctx, choice) => {
    const { readGpx } = await import('./gpx/read-gpx.ts');
    return readGpx(bytes, file, ctx, choice);
  },
};
