import type { Format } from '../format.ts';
import { headText } from '../sniffing.ts';

/**
 * Open Fibre Data Standard 0.1 … 0.4: networks of spans and nodes as nested JSON, or as GeoJSON. Two layers,
 * `spans` (lines) and `nodes` (points). Not read: phases, contracts, links to other files.
 */
export const OFDS: Format = {
  id: 'ofds',
  extensions: ['.json', '.geojson'],
  sniff: (head) => {
    const start = headText(head).trimStart();
    if (!start.startsWith('{')) return 0;
    const nested = /"networks"\s*:\s*\[/.test(start) || /"(nodes|spans)"\s*:\s*\[/.test(start);
    return nested || SPOKEN.test(start) ? 0.9 : 0;
  },
  read: async (bytes, file, ctx, choice) => {
    const { readOfds } = await import('./ofds/read-ofds.ts');
    return readOfds(bytes, file, ctx, choice);
  },
};

/** What features say that other GeoJSON does not. */
const SPOKEN =
  /ofds\.info|open-fibre-data-standard|"(?:physicalInfrastructureProvider|networkProviders)"\s*:|"featureType"\s*:\s*"(?:span|node)"/;
