import { segmentIndex } from '../../geo/segment-index.ts';
import type { PlaneLines } from '../../geo/segment-index.ts';
import { f64 } from '../../geo/typed.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { eachStep } from './track-path.ts';
import type { ZoneLines } from './zone-at.ts';

/** The cable is looked at in pieces of at most this length. */
const PIECE_M = 25;
const PIECES_A_TURN = 4096;

/** Share of each zone's cable whose pieces have the path within besideM of their middle, 0…1; without cable 0. */
export async function sharePassed(
  lines: ZoneLines,
  zones: number,
  path: PlaneLines,
  besideM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const index = segmentIndex(path);
  const passedM = new Float64Array(zones);
  const lengthM = new Float64Array(zones);
  const steps: { readonly from: number; readonly lengthM: number; readonly zone: number }[] = [];
  let line = 0;
  eachStep(lines, (from, stepM) => {
    while ((lines.start[line + 1] ?? Infinity) <= from) line += 1;
    steps.push({ from, lengthM: stepM, zone: lines.zoneOf[line] ?? 0 });
  });
  let pieces = 0;
  for (const step of steps) {
    const count = Math.max(1, Math.ceil(step.lengthM / PIECE_M));
    const pieceM = step.lengthM / count;
    const [x0, y0] = [f64(lines.x, step.from), f64(lines.y, step.from)];
    const [dx, dy] = [f64(lines.x, step.from + 1) - x0, f64(lines.y, step.from + 1) - y0];
    for (let piece = 0; piece < count; piece += 1) {
      const t = (piece + 0.5) / count;
      lengthM[step.zone] = (lengthM[step.zone] ?? 0) + pieceM;
      if (index.nearest(x0 + t * dx, y0 + t * dy, besideM)) {
        passedM[step.zone] = (passedM[step.zone] ?? 0) + pieceM;
      }
      pieces += 1;
      if (pieces % PIECES_A_TURN === 0) await ctx.breathe();
    }
  }
  return passedM.map((passed, zone) => {
    const all = lengthM[zone] ?? 0;
    return all > 0 ? Math.min(1, passed / all) : 0;
  });
}
