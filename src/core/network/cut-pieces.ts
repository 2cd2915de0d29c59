import { f64, u32 } from '../geo/typed.ts';
import type { CableGraph, NetworkPieces } from './cable-graph.ts';

export type PieceOptions = { readonly sectionLengthM: number; readonly lixelLengthM: number };

/**
 * Cuts every edge into equal sections as near as possible to the wished length (so between 2/3 and 3/2
 * of it, or the whole edge when that is shorter), and every section into equal lixels not longer than
 * the wished lixel. Both tile the network exactly: the first piece starts at 0, each next one where the
 * last ended, the last ends at the edge's length.
 */
export function cutPieces(graph: CableGraph, options: PieceOptions): NetworkPieces {
  const edgeSectionStart = new Uint32Array(graph.edgeCount + 1);
  const lixelsPerSection = new Uint32Array(graph.edgeCount);
  let lixelCount = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const lengthM = f64(graph.edgeLengthM, edge);
    const sections = Math.max(1, Math.round(lengthM / options.sectionLengthM));
    const perSection = Math.max(1, Math.ceil(lengthM / sections / options.lixelLengthM - 1e-9));
    edgeSectionStart[edge + 1] = u32(edgeSectionStart, edge) + sections;
    lixelsPerSection[edge] = perSection;
    lixelCount += sections * perSection;
  }
  const pieces = emptyPieces(edgeSectionStart, u32(edgeSectionStart, graph.edgeCount), lixelCount);
  let lixel = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const first = u32(edgeSectionStart, edge);
    const count = u32(edgeSectionStart, edge + 1) - first;
    lixel = cutEdge(
      pieces,
      { edge, first, count, lengthM: f64(graph.edgeLengthM, edge) },
      lixel,
      u32(lixelsPerSection, edge),
    );
  }
  return pieces;
}

function cutEdge(
  pieces: NetworkPieces,
  { edge, first, count, lengthM }: { edge: number; first: number; count: number; lengthM: number },
  firstLixel: number,
  perSection: number,
): number {
  const lixels = count * perSection;
  for (let k = 0; k < count; k += 1) {
    const section = first + k;
    pieces.sectionEdge[section] = edge;
    pieces.sectionFromM[section] = (lengthM * (k * perSection)) / lixels;
    pieces.sectionToM[section] =
      k + 1 === count ? lengthM : (lengthM * ((k + 1) * perSection)) / lixels;
    pieces.sectionLixelStart[section + 1] = firstLixel + (k + 1) * perSection;
  }
  for (let k = 0; k < lixels; k += 1) {
    const lixel = firstLixel + k;
    pieces.lixelSection[lixel] = first + Math.floor(k / perSection);
    pieces.lixelEdge[lixel] = edge;
    pieces.lixelFromM[lixel] = (lengthM * k) / lixels;
    pieces.lixelToM[lixel] = k + 1 === lixels ? lengthM : (lengthM * (k + 1)) / lixels;
  }
  return firstLixel + lixels;
}

function emptyPieces(
  edgeSectionStart: Uint32Array,
  sectionCount: number,
  lixelCount: number,
): NetworkPieces {
  return {
    sectionCount,
    sectionEdge: new Uint32Array(sectionCount),
    sectionFromM: new Float64Array(sectionCount),
    sectionToM: new Float64Array(sectionCount),
    lixelCount,
    lixelSection: new Uint32Array(lixelCount),
    lixelEdge: new Uint32Array(lixelCount),
    lixelFromM: new Float64Array(lixelCount),
    lixelToM: new Float64Array(lixelCount),
    sectionLixelStart: new Uint32Array(sectionCount + 1),
    edgeSectionStart,
  };
}
