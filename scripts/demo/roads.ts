import { warpField } from './noise.ts';
import { nodeLines } from './noding.ts';
import { asWritten, distanceM } from './plane.ts';
import type { Line, Point } from './plane.ts';
import { lengthM, mix, simplifyLine, smooth } from './polyline.ts';
import type { RoadLabel, RoadNet, RoadPiece } from './road-net.ts';
import type { LabelledLine } from './streets.ts';

export type Road = RoadLabel & {
  readonly id: string;
  readonly line: Line;
  readonly oneway: 'both' | 'forward';
  readonly maxSpeed: number;
};

const MAX_SPEED: Readonly<Record<string, number>> = {
  national: 80,
  provincial: 60,
  commune: 50,
  street: 40,
  track: 20,
};
const CLASS_ORDER = ['national', 'provincial', 'commune', 'track', 'street'];

/** Mesh pieces become smooth roads, meet the streets at shared vertices and are split where roads meet. */
export function makeRoads(seed: string, net: RoadNet, streets: readonly LabelledLine[]): Road[] {
  const bend = warpField(`${seed}/roads`, 900, 3, 42);
  const relaxed = relaxNodes(net);
  const lines: LabelledLine[] = chainsOf(net).map(({ nodes, label }) => ({
    label,
    line: simplifyLine(
      smooth(
        nodes.map((node) => relaxed[node] ?? [0, 0]),
        2,
      ).map((point) => bend(point)),
      7,
    ),
  }));
  const all = [...lines, ...streets];
  const noded = nodeLines(all.map((entry) => entry.line));
  const split = splitAtJunctions(
    noded.map((line, at) => ({ line, label: all[at]?.label ?? NO_LABEL })),
  );
  return numbered(largestComponent(split));
}

const NO_LABEL: RoadLabel = { roadClass: 'track', ref: '', name: '' };

/** Nodes slide towards the middle of the two neighbours along the most important road through them. */
function relaxNodes(net: RoadNet): Point[] {
  const through = new Map<number, [number, number]>();
  for (const [node, pieces] of piecesByNode(net)) {
    const best = [...pieces].toSorted((a, b) => rank(a) - rank(b));
    const [one, two] = best;
    if (one && two && sameRoad(one, two)) through.set(node, [other(one, node), other(two, node)]);
  }
  let points = [...net.lattice.points];
  for (let pass = 0; pass < 5; pass += 1) {
    points = points.map((point, node) => {
      const ends = through.get(node);
      const a = ends && points[ends[0]];
      const b = ends && points[ends[1]];
      return a && b ? mix(point, mix(a, b, 0.5), 0.55) : point;
    });
  }
  return points;
}

const rank = (piece: RoadPiece): number => CLASS_ORDER.indexOf(piece.label.roadClass);
const other = (piece: RoadPiece, node: number): number => (piece.a === node ? piece.b : piece.a);
const sameRoad = (a: RoadPiece, b: RoadPiece): boolean =>
  a.label.ref === b.label.ref && a.label.roadClass === b.label.roadClass;

function piecesByNode(net: RoadNet): Map<number, RoadPiece[]> {
  const byNode = new Map<number, RoadPiece[]>();
  for (const piece of net.pieces.values()) {
    for (const node of [piece.a, piece.b]) byNode.set(node, [...(byNode.get(node) ?? []), piece]);
  }
  return byNode;
}

/** Runs of pieces between junctions, ends and changes of road. */
function chainsOf(net: RoadNet): { nodes: number[]; label: RoadLabel }[] {
  const byNode = piecesByNode(net);
  const used = new Set<RoadPiece>();
  const isStop = (node: number): boolean => {
    const pieces = byNode.get(node) ?? [];
    const [a, b] = pieces;
    return pieces.length !== 2 || !a || !b || !sameRoad(a, b);
  };
  const chains: { nodes: number[]; label: RoadLabel }[] = [];
  const follow = (start: number, first: RoadPiece): void => {
    const nodes = [start];
    let piece: RoadPiece | undefined = first;
    let node = start;
    while (piece && !used.has(piece)) {
      used.add(piece);
      node = other(piece, node);
      nodes.push(node);
      const came: RoadPiece = piece;
      piece = isStop(node) ? undefined : (byNode.get(node) ?? []).find((one) => one !== came);
    }
    chains.push({ nodes, label: first.label });
  };
  for (const [node, pieces] of byNode) {
    if (isStop(node)) for (const piece of pieces) if (!used.has(piece)) follow(node, piece);
  }
  for (const piece of net.pieces.values()) if (!used.has(piece)) follow(piece.a, piece);
  return chains;
}

export const pointKey = ([x, y]: Point): string => `${Math.round(x * 5)},${Math.round(y * 5)}`;

function splitAtJunctions(lines: readonly LabelledLine[]): LabelledLine[] {
  const uses = new Map<string, number>();
  for (const { line } of lines) {
    line.forEach((point, at) => {
      const weight = at === 0 || at === line.length - 1 ? 1 : 2;
      const key = pointKey(point);
      uses.set(key, (uses.get(key) ?? 0) + weight);
    });
  }
  return lines.flatMap(({ line, label }) => {
    const parts: LabelledLine[] = [];
    let run: Point[] = [];
    line.forEach((point, at) => {
      run.push(point);
      const inner = at > 0 && at < line.length - 1;
      if (!inner || (uses.get(pointKey(point)) ?? 0) <= 2) return;
      parts.push({ line: run, label });
      run = [point];
    });
    parts.push({ line: run, label });
    return parts.filter((part) => part.line.length > 1 && lengthM(part.line) > 1);
  });
}

/** Streets on an island of their own are left out. */
function largestComponent(lines: readonly LabelledLine[]): LabelledLine[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(key, root);
    return root;
  };
  const ends = (line: Line): [string, string] => [
    pointKey(line[0] ?? [0, 0]),
    pointKey(line.at(-1) ?? [0, 0]),
  ];
  for (const { line } of lines) {
    const [from, to] = ends(line);
    parent.set(find(from), find(to));
  }
  const sizes = new Map<string, number>();
  for (const { line } of lines) {
    const root = find(ends(line)[0]);
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  const largest = [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return lines.filter(({ line }) => find(ends(line)[0]) === largest);
}

function numbered(lines: readonly LabelledLine[]): Road[] {
  const counts = new Map<string, number>();
  return lines.map(({ line, label }) => {
    const stem =
      label.ref.replaceAll(/[^0-9A-ZĐa-z]/g, '') || label.roadClass.slice(0, 2).toUpperCase();
    const number = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, number);
    const oneway = label.roadClass === 'street' && number % 19 === 0 ? 'forward' : 'both';
    return {
      ...label,
      id: `${stem}-${String(number).padStart(3, '0')}`,
      line: line
        .map(asWritten)
        .filter((point, at, all) => at === 0 || distanceM(point, all[at - 1] ?? point) > 0),
      oneway,
      maxSpeed: MAX_SPEED[label.roadClass] ?? 40,
    };
  });
}
