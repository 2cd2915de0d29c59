import { canonicalJson } from '../../src/core/basics/canonical-json.ts';
import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import type { OutputFile } from '../../src/jobs/protocol/output-jobs.ts';
import { inChunks } from './in-chunks.ts';

/** The outline of each zone with its figures (RFC 7946, WGS 84); sections as ids joined by commas. */
export function zonesGeojson(plan: PatrolPlan): OutputFile {
  const features = plan.zones.map((zone) => {
    const { outline, places, communes, sections, targets, ...facts } = zone;
    return {
      type: 'Feature',
      id: zone.number,
      properties: {
        ...facts,
        places: places.map(({ names }) => names.join(' – ')).join(' – '),
        communes: communes.map(({ name }) => name).join(', '),
        communeCodes: communes.map(({ code }) => code).join(','),
        sections: sections.join(','),
        targets: targets.join(','),
      },
      geometry: outline.length > 0 ? { type: 'Polygon', coordinates: [inChunks(outline)] } : null,
    };
  });
  const lines = features.map((feature) => canonicalJson(feature)).join(',\n');
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  return { name: 'zones.geojson', bytes: new TextEncoder().encode(text) };
}
