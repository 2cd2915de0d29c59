import type { Map as MapLibreMap } from 'maplibre-gl';
import type { KindId } from '../../core/model/registry.ts';
import type { RecordShape } from '../../jobs/protocol/record-jobs.ts';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState, Selection } from '../../state/app-state.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { areaNumber } from '../../state/selectors/selection.ts';
import { drawMarks } from '../highlight/draw-marks.ts';
import styles from '../highlight/highlight.module.css';
import { mapWindow } from '../highlight/map-window.ts';
import { targetShape } from '../highlight/mark.ts';
import type { HighlightRole, Mark } from '../highlight/mark.ts';
import { groundPalette } from '../style/ground-palette.ts';

const ROLES = ['hover', 'selected'] as const;

/**
 * Marks what is hovered and chosen, wherever that happened: map, table or details. The marks lie over
 * the map: where the processor draws, the map's own next picture takes too long to answer a pointer.
 */
export function keepHighlight(map: MapLibreMap, { store, jobs }: AppServices): () => void {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('class', styles['marks'] ?? '');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.dataset['marks'] = 'true';
  map.getCanvasContainer().after(drawing);
  let frame = 0;
  let known: readonly unknown[] = [];
  let marks: readonly Mark[] = [];
  let turn = 0;

  const draw = (): void =>
    drawMarks(drawing, marks, mapWindow(map), groundPalette(store.getState().session.theme));
  const update = async (): Promise<void> => {
    frame = 0;
    const state = store.getState();
    const { hover, selection, theme } = state.session;
    const parts = [hover, selection, lastResult(state), theme];
    if (parts.every((part, place) => part === known[place])) return;
    known = parts;
    turn += 1;
    const mine = turn;
    const found = await Promise.all(ROLES.map((role) => marksOf(jobs, state, role)));
    if (mine !== turn) return;
    marks = found.flat();
    draw();
  };
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(() => void update());
  };
  // with the picture they lie on, not before it
  const follow = (): void => {
    if (marks.length > 0) draw();
  };
  const stop = store.subscribe(schedule);
  map.on('render', follow);
  schedule();
  return () => {
    stop();
    turn += 1;
    cancelAnimationFrame(frame);
    map.off('render', follow);
    drawing.remove();
  };
}

async function marksOf(
  jobs: AppServices['jobs'],
  state: AppState,
  role: HighlightRole,
): Promise<readonly Mark[]> {
  const { hover, selection } = state.session;
  const shape = await shapeOf(jobs, state, role === 'hover' ? hover : selection, `map-${role}`);
  return shape ? [{ role, shape }] : [];
}

function shapeOf(
  jobs: AppServices['jobs'],
  state: AppState,
  selection: Selection | null,
  slot: string,
): Promise<RecordShape | null> | RecordShape | null {
  const result = lastResult(state);
  switch (selection?.type) {
    case 'target':
      return result && targetShape(result, selection.target);
    case 'area': {
      const row = result?.areas.row[areaNumber(result, selection.code)];
      return row === undefined ? null : askShape(jobs, 'commune', row, slot);
    }
    case 'record':
      return askShape(jobs, selection.kind, selection.row, slot);
    case undefined:
      return null;
  }
}

async function askShape(
  jobs: AppServices['jobs'],
  kind: KindId,
  row: number,
  slot: string,
): Promise<RecordShape | null> {
  try {
    return await jobs.run('record-shape', { kind, row }, { slot });
  } catch {
    // Cancelled by a newer one, or the record is gone: nothing to mark.
    return null;
  }
}
