import type { Feature, MultiPolygon, Position } from 'geojson';

type Topology = {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly TopoGeometry[] }>>;
};
type TopoGeometry = {
  readonly type: string;
  readonly arcs: readonly (readonly (readonly number[])[])[] | readonly (readonly number[])[];
  readonly properties?: { readonly name?: string };
};

/** The polygons of one object of a quantised TopoJSON file, in degrees. */
export function polygonsOf(topology: Topology, object: string): Feature<MultiPolygon>[] {
  const arcs = topology.arcs.map((arc) => decode(arc, topology.transform));
  const ring = (indices: readonly number[]): Position[] =>
    indices.flatMap((index, at) => {
      const arc = index < 0 ? [...(arcs[~index] ?? [])].toReversed() : (arcs[index] ?? []);
      return at === 0 ? arc : arc.slice(1);
    });
  return (topology.objects[object]?.geometries ?? [])
    .filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
    .map((geometry) => {
      const polygons = (
        geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
      ) as readonly (readonly (readonly number[])[])[];
      return {
        type: 'Feature',
        properties: { name: geometry.properties?.name ?? '' },
        geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(ring)) },
      };
    });
}

function decode(
  arc: readonly (readonly [number, number])[],
  transform: Topology['transform'],
): Position[] {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [
      x * transform.scale[0] + transform.translate[0],
      y * transform.scale[1] + transform.translate[1],
    ];
  });
}
