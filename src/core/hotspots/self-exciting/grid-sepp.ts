import { f64 } from '../../geo/typed.ts';

export type GridSepp = {
  /** Decay per time unit, offspring of each event. */
  readonly omega: number;
  readonly theta: number;
  /** Background rate of each cell. */
  readonly mu: Float64Array;
};

/**
 * Self-exciting rates in cells, an event exciting its own cell only (Mohler et al. 2015, JASA 110:
 * 1399–1411): EM from θ = ½, the ω given and μ = events of the cell over time, `steps` times, without
 * correction at the end of time; as open_cp's SEPPTrainer. Times ascending; `end` is the length of time. O(steps × Σ events of a cell²).
 */
export function gridSepp(
  times: Float64Array,
  cell: Uint32Array,
  cells: number,
  { steps, end, omega }: { steps: number; end: number; omega: number },
): GridSepp {
  const members = eventsByCell(cell, cells);
  const mu = Float64Array.from(members, (events) => events.length / end);
  let now: GridSepp = { omega, theta: 0.5, mu };
  for (let step = 0; step < steps; step += 1) now = improved(times, members, end, now);
  return now;
}

function eventsByCell(cell: Uint32Array, cells: number): number[][] {
  const members = Array.from({ length: cells }, (): number[] => []);
  cell.forEach((one, event) => members[one]?.push(event));
  return members;
}

function improved(
  times: Float64Array,
  members: readonly (readonly number[])[],
  end: number,
  { omega, theta, mu }: GridSepp,
): GridSepp {
  let [triggered, waited] = [0, 0];
  const background = members.map((events, cell) => {
    let own = 0;
    events.forEach((event, place) => {
      const t = f64(times, event);
      let [excited, delayed] = [0, 0];
      for (const earlier of events.slice(0, place)) {
        const gap = t - f64(times, earlier);
        const part = theta * omega * Math.exp(-omega * gap);
        excited += part;
        delayed += part * gap;
      }
      const rate = f64(mu, cell) + excited;
      if (!(rate > 0)) return;
      own += f64(mu, cell) / rate;
      triggered += excited / rate;
      waited += delayed / rate;
    });
    return own / end;
  });
  return {
    omega: waited > 0 ? triggered / waited : omega,
    theta: times.length > 0 ? triggered / times.length : 0,
    mu: Float64Array.from(background),
  };
}

/** Cells of a grid, row by row from the south-west corner; events outside it are refused. */
export function cellsOf(
  x: Float64Array,
  y: Float64Array,
  grid: { west: number; south: number; cellSize: number; columns: number; rows: number },
): Uint32Array | undefined {
  const cell = new Uint32Array(x.length);
  for (let event = 0; event < x.length; event += 1) {
    const column = Math.floor((f64(x, event) - grid.west) / grid.cellSize);
    const row = Math.floor((f64(y, event) - grid.south) / grid.cellSize);
    if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return undefined;
    cell[event] = row * grid.columns + column;
  }
  return cell;
}
