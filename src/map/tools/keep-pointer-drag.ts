import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';

export type PointerPress = MapMouseEvent | MapTouchEvent;

export type PointerDrag = {
  /** A press of the main button or one finger. True: what was pressed is dragged, the map stays. */
  readonly start: (press: PointerPress) => boolean;
  /** The pointer moved more than a little since. */
  readonly move: (press: PointerPress) => void;
  /** Before the next picture, however often the pointer moved. */
  readonly show: () => void;
  /** Let go, wherever, after `move` or without. */
  readonly stop: () => void;
};

const SLACK_PX = 4;

/** One thing dragged over the map at a time, by mouse or one finger. Returns what ends it for good. */
export function keepPointerDrag(map: MapLibreMap, drag: PointerDrag): () => void {
  let from: { readonly x: number; readonly y: number } | null = null;
  let moved = false;
  let frame = 0;

  const start = (press: PointerPress): void => {
    if (press.originalEvent instanceof MouseEvent && press.originalEvent.button !== 0) return;
    if (fingersOf(press) > 1 || !drag.start(press)) return;
    from = press.point;
    moved = false;
    press.preventDefault();
  };
  const show = (): void => {
    frame = 0;
    drag.show();
  };
  const move = (press: PointerPress): void => {
    if (!from) return;
    moved ||= Math.hypot(press.point.x - from.x, press.point.y - from.y) > SLACK_PX;
    if (!moved) return;
    drag.move(press);
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (from) drag.stop();
    from = null;
  };

  map.on('mousedown', start);
  map.on('touchstart', start);
  map.on('mousemove', move);
  map.on('touchmove', move);
  map.on('mouseup', stop);
  map.on('touchend', stop);
  map.on('touchcancel', stop);
  // let go outside of the map
  window.addEventListener('mouseup', stop);
  return () => {
    window.removeEventListener('mouseup', stop);
    cancelAnimationFrame(frame);
  };
}

export function fingersOf({ originalEvent }: PointerPress): number {
  return 'touches' in originalEvent ? originalEvent.touches.length : 0;
}
