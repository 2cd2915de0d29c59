import type { Geometry } from '../../core/geo/geometry.ts';
import type { Table } from '../../core/model/table.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { NetworkPieces } from '../../core/network/cable-graph.ts';
import { featureSource } from './feature-source.ts';
import type { FeatureSource } from './feature-source.ts';
import { targetFigures } from './figures.ts';
import { cutLine } from './cut-line.ts';
import { recordTags } from './record-tags.ts';

/** Cable sections with their figures; `row` is the section number. */
export function sectionSource(result: StudyResult, routes: Table): FeatureSource | null {
  const { sections } = result;
  const routeTags = recordTags(routes, ['name', 'owner', 'tier', 'placement']);
  const figures = targetFigures(result, 'section');
  return featureSource({
    layer: 'section',
    geometry: {
      type: 'line',
      coordinates: sections.lonLat,
      partStart: sections.start,
      featureStart: oneByOne(sections.length),
    },
    tags: (section) => ({
      ...routeTags(sections.route[section] ?? 0),
      row: section,
      density: sections.density[section] ?? 0,
      ...figures.tags(section),
    }),
    priority: figures.priority,
  });
}

/** Pieces of about 250 m with their density; `row` is the section they lie on. */
export function lixelSource(
  result: StudyResult,
  pieces: NetworkPieces,
  routes: Table,
): FeatureSource | null {
  const { sections } = result;
  const routeTags = recordTags(routes, ['tier']);
  return featureSource({
    layer: 'lixel',
    geometry: lixelLines(result, pieces),
    tags: (lixel) => {
      const section = pieces.lixelSection[lixel] ?? 0;
      return {
        ...routeTags(sections.route[section] ?? 0),
        row: section,
        density: sections.lixelDensity[lixel] ?? 0,
      };
    },
    priority: (lixel) => sections.lixelDensity[lixel] ?? 0,
  });
}

function lixelLines({ sections }: StudyResult, pieces: NetworkPieces): Geometry {
  const coordinates: number[] = [];
  const partStart = new Uint32Array(pieces.lixelCount + 1);
  for (let section = 0; section < sections.length; section += 1) {
    const start = 2 * (sections.start[section] ?? 0);
    const line = sections.lonLat.subarray(start, 2 * (sections.start[section + 1] ?? 0));
    const first = pieces.sectionLixelStart[section] ?? 0;
    const end = pieces.sectionLixelStart[section + 1] ?? first;
    const fromM = pieces.sectionFromM[section] ?? 0;
    const lengthM = (pieces.sectionToM[section] ?? 0) - fromM;
    const shares = Array.from({ length: Math.max(0, end - first - 1) }, (_, i) =>
      lengthM > 0 ? ((pieces.lixelToM[first + i] ?? 0) - fromM) / lengthM : 0,
    );
    cutLine(line, shares).forEach((piece, i) => {
      for (const value of piece) coordinates.push(value);
      partStart[first + i + 1] = coordinates.length / 2;
    });
  }
  return {
    type: 'line',
    coordinates: Float64Array.from(coordinates),
    partStart,
    featureStart: oneByOne(pieces.lixelCount),
  };
}

function oneByOne(count: number): Uint32Array {
  return Uint32Array.from({ length: count + 1 }, (_, i) => i);
}
