import { f64, u32 } from '../geo/typed.ts';

/** A list of ends near a line in typed columns, used again and again without allocating. */
export type EndsNear = {
  readonly count: () => number;
  readonly clear: () => void;
  readonly push: (end: number, alongM: number, distanceM: number) => void;
  /** By end, then along the line. */
  readonly sort: () => void;
  /** Valid until the next push; only the first `count` entries. */
  readonly columns: () => EndColumns;
};

type EndColumns = {
  readonly end: Uint32Array;
  readonly alongM: Float64Array;
  readonly distanceM: Float64Array;
};

export function endsNear(): EndsNear {
  let end = new Uint32Array(256);
  let alongM = new Float64Array(256);
  let distanceM = new Float64Array(256);
  let count = 0;
  const put = (at: number, ofEnd: number, ofAlongM: number, ofDistanceM: number): void => {
    end[at] = ofEnd;
    alongM[at] = ofAlongM;
    distanceM[at] = ofDistanceM;
  };
  const isBefore = (a: number, b: number): boolean =>
    u32(end, a) < u32(end, b) || (u32(end, a) === u32(end, b) && f64(alongM, a) < f64(alongM, b));
  return {
    count: () => count,
    clear: () => {
      count = 0;
    },
    push: (ofEnd, ofAlongM, ofDistanceM) => {
      if (count === end.length) {
        const columns = { end, alongM, distanceM };
        end = new Uint32Array(2 * count);
        alongM = new Float64Array(2 * count);
        distanceM = new Float64Array(2 * count);
        end.set(columns.end);
        alongM.set(columns.alongM);
        distanceM.set(columns.distanceM);
      }
      put(count, ofEnd, ofAlongM, ofDistanceM);
      count += 1;
    },
    sort: () => {
      let sorted = true;
      for (let i = 1; i < count && sorted; i += 1) sorted = !isBefore(i, i - 1);
      if (sorted) return;
      const order = Uint32Array.from({ length: count }, (_, i) => i);
      order.sort((a, b) => u32(end, a) - u32(end, b) || f64(alongM, a) - f64(alongM, b));
      const [e, a, d] = [end.slice(0, count), alongM.slice(0, count), distanceM.slice(0, count)];
      for (let i = 0; i < count; i += 1) {
        const from = u32(order, i);
        put(i, u32(e, from), f64(a, from), f64(d, from));
      }
    },
    columns: () => ({ end, alongM, distanceM }),
  };
}
