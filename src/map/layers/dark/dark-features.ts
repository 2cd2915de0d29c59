import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { TARGET_KINDS } from '../../../core/study/study-result.ts';
import type { PieceLines } from '../../../jobs/protocol/service-jobs.ts';
import type { AppState } from '../../../state/app-state.ts';
import { cutView, whatIfOn } from '../../../state/what-if/shown-scenario.ts';
import type { CutView } from '../../../state/what-if/what-if-state.ts';

type Place = [lon: number, lat: number];

/** What loses service under the what-if: assets, and the cable that lies dark or is cut. */
export function darkFeatures(state: AppState): FeatureCollection {
  const view = whatIfOn(state) ? cutView(state) : null;
  const features = view ? [...pieces(view.answer.pieces), ...assets(view)] : [];
  return { type: 'FeatureCollection', features };
}

/** All pieces of one state are one feature: a drag redraws thousands of them a second. */
function pieces({ cut, start, lonLat }: PieceLines): Feature<Geometry>[] {
  return ([0, 1] as const).map((state) => {
    const coordinates: Place[][] = [];
    for (const [piece, of] of cut.entries()) {
      if (of !== state) continue;
      const line: Place[] = [];
      for (let at = start[piece] ?? 0; at < (start[piece + 1] ?? 0); at += 1) {
        line.push([lonLat[2 * at] ?? 0, lonLat[2 * at + 1] ?? 0]);
      }
      coordinates.push(line);
    }
    return {
      type: 'Feature',
      properties: { role: state === 1 ? 'cut' : 'dark' },
      geometry: { type: 'MultiLineString', coordinates },
    };
  });
}

function assets({ answer, result }: CutView): Feature<Geometry>[] {
  const works = new Set(answer.darkWorks);
  const feature = (target: number, role: 'asset' | 'regained'): Feature<Geometry> => ({
    type: 'Feature',
    properties: {
      role,
      kind: TARGET_KINDS[result.targets.kind[target] ?? 0] ?? 'bts_site',
      work: works.has(target),
      target: result.targets.id[target] ?? '',
    },
    geometry: {
      type: 'Point',
      coordinates: [result.targets.lon[target] ?? 0, result.targets.lat[target] ?? 0],
    },
  });
  return [
    ...Array.from(answer.darkTargets, (target) => feature(target, 'asset')),
    ...Array.from(answer.regainedTargets, (target) => feature(target, 'regained')),
  ];
}
