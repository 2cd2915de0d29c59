import { f64, u32 } from '../geo/typed.ts';
import { squareBetween, squareToSegment } from './cut-distances.ts';
import type { CutNetwork } from './cut-network.ts';
import type { ScenarioFinder } from './scenario-finder.ts';
import type { ScenarioNetwork } from './scenario-network.ts';
import type { ScenarioCut } from './scenario.ts';

/** What one item of a scenario takes, as edges and nodes of the network. */
export type CutElements = {
  /** Cable pieces: their number, and those a scenario builds. */
  readonly edges: Uint32Array;
  readonly nodes: Uint32Array;
  /** Edges of which one fails, where it takes most; none: nothing is chosen. */
  readonly choices: Uint32Array;
  /** A place was given and the joint taken lies this far from it; else 0. */
  readonly awayM: number;
};

/**
 * Looks up what an item of a scenario takes. `field` is its path, for issues. Sections without a place on
 * them are cut once, or taken whole.
 */
export function elementsOf(
  network: CutNetwork,
  built: ScenarioNetwork,
  find: ScenarioFinder,
  sections: 'cut' | 'whole' = 'cut',
): (cut: ScenarioCut, field: string) => CutElements {
  return (cut, field) => {
    switch (cut.type) {
      case 'section':
        return sections === 'whole' && cut.alongM === undefined
          ? elements({ edges: find.sectionCable(cut.id, `${field}.id`, built) })
          : sectionCut(network, built, find, cut, field);
      case 'route':
        return elements({ edges: find.routeCable(cut.id, `${field}.id`, built) });
      case 'target': {
        const node = find.targetNode(cut.id, `${field}.id`);
        return elements({ nodes: node >= 0 ? [node] : [] });
      }
      case 'joint': {
        const joint = find.joint(cut.lon, cut.lat, field);
        return elements({ nodes: joint?.nodes ?? [], awayM: joint?.distanceM ?? 0 });
      }
      case 'disc': {
        const place = find.place(cut.lon, cut.lat, field);
        return place ? discCut(network, built, place[0], place[1], cut.radiusM) : elements({});
      }
      case 'corridor': {
        const line = cut.line.map(([lon, lat], i) => find.place(lon, lat, `${field}.line.${i}`));
        const known = line.filter((place) => place !== undefined);
        const x = Float64Array.from(known, ([px]) => px);
        const y = Float64Array.from(known, ([, py]) => py);
        return x.length > 0 ? corridorCut(network, built, x, y, cut.widthM / 2) : elements({});
      }
    }
  };
}

type Parts = {
  readonly edges?: Iterable<number>;
  readonly nodes?: Iterable<number>;
  readonly choices?: Iterable<number>;
  readonly awayM?: number;
};

function elements({ edges = [], nodes = [], choices = [], awayM = 0 }: Parts): CutElements {
  const list = (numbers: Iterable<number>): Uint32Array => Uint32Array.from(numbers).toSorted();
  return { edges: list(edges), nodes: list(nodes), choices: list(choices), awayM };
}

function sectionCut(
  network: CutNetwork,
  built: ScenarioNetwork,
  find: ScenarioFinder,
  cut: ScenarioCut & { readonly type: 'section' },
  field: string,
): CutElements {
  const cable = find.sectionCable(cut.id, `${field}.id`, built);
  const pieces = cable.filter((edge) => edge < network.pieceCount);
  if (pieces.length === 0) return elements({ edges: cable });
  if (cut.alongM === undefined)
    return elements({ choices: worstPlaces(network, pieces, built.newJoints) });
  const section = find.places.numberOf.get(cut.id) ?? 0;
  const onEdgeM = cut.alongM - f64(find.places.sections.fromM, section);
  const alongM = onEdgeM + f64(find.places.pieces.sectionFromM, section);
  const at = pieces.findLast((piece) => f64(network.service.edgeFromM, piece) <= alongM);
  const taken = at ?? pieces[0];
  return elements({ edges: taken === undefined ? [] : [taken] });
}

/**
 * Where one cut of a chain of pieces can take most: at either end, or beside a joint in its middle from
 * which more than one asset or a source hangs. In between, whatever else has failed, what goes dark only
 * grows as the cut moves towards the side that is fed.
 */
export function worstPlaces(
  { service, leadsOn }: CutNetwork,
  pieces: readonly number[],
  newJoints: ReadonlySet<number> = new Set(),
): readonly number[] {
  const leads = (node: number): boolean => leadsOn[node] === 1 || newJoints.has(node);
  const { edgeFrom, edgeTo } = service;
  const ends = new Set([0, pieces.length - 1]);
  return pieces.filter(
    (piece, i) => ends.has(i) || leads(u32(edgeFrom, piece)) || leads(u32(edgeTo, piece)),
  );
}

/** Every node in the disc and every cable that comes into it. */
export function discCut(
  { cells, pieceCount }: CutNetwork,
  built: ScenarioNetwork,
  x: number,
  y: number,
  radiusM: number,
): CutElements {
  cells.inDisc(x, y, radiusM);
  const limit = radiusM * radiusM;
  const fresh = newElements(
    built,
    (ax, ay, bx, by) => squareToSegment(x, y, ax, ay, bx, by) <= limit,
  );
  return touched(cells.found.subarray(0, cells.count), pieceCount, fresh);
}

/** Every node and every cable at most `reachM` from the line. */
export function corridorCut(
  { cells, pieceCount }: CutNetwork,
  built: ScenarioNetwork,
  x: Float64Array,
  y: Float64Array,
  reachM: number,
): CutElements {
  cells.alongLine(x, y, reachM);
  const limit = reachM * reachM;
  const last = Math.max(1, x.length - 1);
  const fresh = newElements(built, (ax, ay, bx, by) => {
    for (let i = 0; i < last; i += 1) {
      const j = Math.min(i + 1, x.length - 1);
      const square = squareBetween(f64(x, i), f64(y, i), f64(x, j), f64(y, j), ax, ay, bx, by);
      if (square <= limit) return true;
    }
    return false;
  });
  return touched(cells.found.subarray(0, cells.count), pieceCount, fresh);
}

function touched(
  found: Uint32Array,
  pieceCount: number,
  fresh: { readonly edges: readonly number[]; readonly nodes: readonly number[] },
): CutElements {
  const nodes = Array.from(
    found.filter((owner) => owner >= pieceCount),
    (o) => o - pieceCount,
  );
  const pieces = found.filter((owner) => owner < pieceCount);
  return elements({ edges: [...pieces, ...fresh.edges], nodes: [...nodes, ...fresh.nodes] });
}

/** What of the cables and joints a scenario builds is hit. */
function newElements(
  { newLines, newEdgeStart, newNodeStart, newNodeX, newNodeY }: ScenarioNetwork,
  hits: (ax: number, ay: number, bx: number, by: number) => boolean,
): { readonly edges: readonly number[]; readonly nodes: readonly number[] } {
  const { start, x, y } = newLines;
  const edges: number[] = [];
  for (let line = 0; line + 1 < start.length; line += 1) {
    for (let i = u32(start, line); i + 1 < u32(start, line + 1); i += 1) {
      if (!hits(f64(x, i), f64(y, i), f64(x, i + 1), f64(y, i + 1))) continue;
      edges.push(newEdgeStart + line);
      break;
    }
  }
  const nodes = newNodeX.flatMap((nx, i) => {
    const ny = newNodeY[i] ?? 0;
    return hits(nx, ny, nx, ny) ? [newNodeStart + i] : [];
  });
  return { edges, nodes };
}
