import { segmentCells, within } from '../geo/segment-cells.ts';
import { fractionNearest, squaredDistance } from '../geo/segment-index.ts';
import type { PlaneLines } from '../geo/segment-index.ts';
import { f64, u32 } from '../geo/typed.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import { EdgeWalker } from './edge-walker.ts';

/** A section that runs beside another: which, and over what share of the shorter of the two. */
export type Companion = { readonly section: number; readonly share: number };

/** Cables this near each other lie in one duct or hang on the same poles. */
export const COMPANION_WITHIN_M = 10;
/** Most of the length. */
const COMPANION_SHARE = 0.5;
const STEP_M = 20;

/**
 * Which other sections share the duct or the poles of a section: those within 10 m of it over at least half
 * of the shorter of the two, the longest beside it first. Measured at places every 20 m or less. One cut of
 * the trench or one pole down cuts them together. Planned cables are among them. The next sections of the
 * same cable are not. Made once in O(segments), then O(places × cables near) a section.
 */
export function companionFinder(
  graph: CableGraph,
  pieces: NetworkPieces,
): (section: number) => readonly Companion[] {
  const lines = { start: graph.vertexStart, x: graph.vertexX, y: graph.vertexY };
  const near = cablesNear(graph, lines);
  return (section) => {
    const edge = u32(pieces.sectionEdge, section);
    const fromM = f64(pieces.sectionFromM, section);
    const lengthM = f64(pieces.sectionToM, section) - fromM;
    const steps = Math.max(1, Math.ceil(lengthM / STEP_M));
    const walker = new EdgeWalker(graph);
    const beside = new Map<number, number>();
    for (let step = 0; step < steps; step += 1) {
      walker.go(edge, fromM + ((step + 0.5) / steps) * lengthM);
      const seen = new Set<number>();
      near(walker.x, walker.y, (other, alongM) => {
        if (other === edge) return;
        const found = sectionOf(pieces, other, alongM);
        if (!seen.has(found)) beside.set(found, (beside.get(found) ?? 0) + lengthM / steps);
        seen.add(found);
      });
    }
    return [...beside]
      .map(([other, besideM]) => {
        const otherM = f64(pieces.sectionToM, other) - f64(pieces.sectionFromM, other);
        return { section: other, share: Math.min(1, besideM / Math.min(lengthM, otherM)) };
      })
      .filter(({ share }) => share >= COMPANION_SHARE)
      .toSorted((a, b) => b.share - a.share || a.section - b.section);
  };
}

/** Visits the nearest place of every segment within reach: its edge and metres along it. */
function cablesNear(graph: CableGraph, lines: PlaneLines) {
  const cells = segmentCells(lines);
  const edgeOf = edgeByVertex(graph);
  const { west, south, cellM, columns, rows } = cells;
  return (x: number, y: number, visit: (edge: number, alongM: number) => void): void => {
    const lastRow = within((y - south + COMPANION_WITHIN_M) / cellM, rows);
    const lastColumn = within((x - west + COMPANION_WITHIN_M) / cellM, columns);
    const firstColumn = within((x - west - COMPANION_WITHIN_M) / cellM, columns);
    for (
      let row = within((y - south - COMPANION_WITHIN_M) / cellM, rows);
      row <= lastRow;
      row += 1
    ) {
      const end = u32(cells.start, row * columns + lastColumn + 1);
      for (let k = u32(cells.start, row * columns + firstColumn); k < end; k += 1) {
        const vertex = u32(cells.vertex, k);
        const t = fractionNearest(lines, vertex, x, y);
        if (squaredDistance(lines, vertex, t, x, y) > COMPANION_WITHIN_M ** 2) continue;
        const fromM = f64(graph.vertexM, vertex);
        visit(u32(edgeOf, vertex), fromM + t * (f64(graph.vertexM, vertex + 1) - fromM));
      }
    }
  };
}

function edgeByVertex({ edgeCount, vertexStart, vertexX }: CableGraph): Uint32Array {
  const edgeOf = new Uint32Array(vertexX.length);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    edgeOf.fill(edge, u32(vertexStart, edge), u32(vertexStart, edge + 1));
  }
  return edgeOf;
}

function sectionOf(pieces: NetworkPieces, edge: number, alongM: number): number {
  const first = u32(pieces.edgeSectionStart, edge);
  const count = u32(pieces.edgeSectionStart, edge + 1) - first;
  const lengthM = f64(pieces.sectionToM, first + count - 1);
  const guess = first + Math.min(count - 1, Math.floor((alongM / lengthM) * count));
  if (alongM < f64(pieces.sectionFromM, guess)) return guess - 1;
  return guess < first + count - 1 && alongM >= f64(pieces.sectionToM, guess) ? guess + 1 : guess;
}
