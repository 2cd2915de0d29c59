import * as v from 'valibot';
import type { StudyResult } from '../src/core/study/study-result.ts';
import { InputError } from './command.ts';
import { readJson } from './read-json.ts';

export type ZoneOfFile = {
  readonly name: string;
  /** Target ids of sections. */
  readonly sections: readonly string[];
  /** Outer ring of its first polygon: lon, lat, lon, lat … */
  readonly outline: readonly number[];
};

const POSITION = v.pipe(v.array(v.number()), v.minLength(2));
const RING = v.pipe(v.array(POSITION), v.minLength(4));
const GEOMETRY = v.union([
  v.object({ type: v.literal('Polygon'), coordinates: v.array(RING) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(RING)) }),
]);
const FEATURES = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      properties: v.nullable(
        v.looseObject({
          name: v.optional(v.nullable(v.union([v.string(), v.number()]))),
          sections: v.optional(v.nullable(v.union([v.string(), v.array(v.string())]))),
          number: v.optional(v.nullable(v.number())),
        }),
      ),
      geometry: v.nullable(GEOMETRY),
    }),
  ),
});

type Place = readonly number[];

/**
 * Zones of a GeoJSON file of polygons (WGS 84): the sections its property `sections` names (as
 * `vonggac patrol` writes them, or a list), else those whose
 * middle lies inside. Throws InputError when the file is no such thing.
 */
export async function zonesOfFile(
  path: string,
  { targets }: Pick<StudyResult, 'targets'>,
): Promise<readonly ZoneOfFile[]> {
  const parsed = v.safeParse(FEATURES, await readJson(path));
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? '';
    throw new InputError([
      { code: 'input.bad-value', severity: 'error', at: { file: path, field } },
    ]);
  }
  return parsed.output.features.map(({ properties, geometry }, at) => {
    const polygons = polygonsOf(geometry);
    const said = properties?.sections ?? [];
    const named = typeof said === 'string' ? said.split(',').filter(Boolean) : said;
    return {
      name: String(properties?.name || (properties?.number ?? at + 1)),
      sections: named.length > 0 ? named : sectionsInside(targets, polygons),
      outline: (polygons[0]?.[0] ?? []).flatMap(([lon = 0, lat = 0]) => [lon, lat]),
    };
  });
}

function polygonsOf(geometry: v.InferOutput<typeof GEOMETRY> | null): readonly Place[][][] {
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function sectionsInside(
  { id, kind, lon, lat }: StudyResult['targets'],
  polygons: readonly (readonly (readonly Place[])[])[],
): readonly string[] {
  return id.filter(
    (_, target) =>
      kind[target] === 0 &&
      polygons.some((rings) => inside(rings, lon[target] ?? 0, lat[target] ?? 0)),
  );
}

/** Even-odd over all rings: holes are outside. */
function inside(rings: readonly (readonly Place[])[], x: number, y: number): boolean {
  let is = false;
  for (const ring of rings) {
    ring.forEach(([x0 = 0, y0 = 0], i) => {
      const [x1 = 0, y1 = 0] = ring[(i + ring.length - 1) % ring.length] ?? [];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) is = !is;
    });
  }
  return is;
}
