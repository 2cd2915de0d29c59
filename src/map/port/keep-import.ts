import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import { importOnMap } from '../../state/import/shown-import.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { importFeatures } from '../layers/import-preview/import-features.ts';
import { IMPORT_SOURCE } from '../layers/import-preview/import-style.ts';
import { eachFrame } from './each-frame.ts';
import { importBounds } from './import-bounds.ts';

/** Decimals of a degree that a repaired row may move the frame by without moving the map. */
const FRAME_DECIMALS = 1;

/** Keeps the file that is looked through on the map to the state, and shows where it lies once. */
export function keepImport(map: MapLibreMap, services: AppServices): () => void {
  let drawn: readonly unknown[] = [null];
  let framed = '';
  return eachFrame(map, services, (state) => {
    const { litRows, candidate } = state.session.imports;
    const report = importOnMap(state);
    const parts = report ? [report, litRows, candidate] : [null];
    if (parts.every((part, place) => part === drawn[place])) return;
    drawn = parts;
    void map.getSource<GeoJSONSource>(IMPORT_SOURCE)?.setData(importFeatures(state));
    const frame = frameOf(state);
    if (frame.key === framed) return;
    framed = frame.key;
    if (frame.bounds) services.camera.fitBounds(frame.bounds);
  });
}

function frameOf(state: AppState) {
  const report = importOnMap(state);
  const bounds = report && importBounds(report, lastDataset(state)?.bounds ?? null);
  const rounded = bounds?.map((degrees) => degrees.toFixed(FRAME_DECIMALS)).join(' ') ?? '';
  return { bounds, key: report ? `${report.file} ${rounded}` : '' };
}
