import type { RunContext } from '../../core/basics/run-context.ts';
import { cutScenario } from '../../core/criticality/cut-scenario.ts';
import type { DarkPieces } from '../../core/criticality/cut-scenario.ts';
import type { CutStudy } from '../../core/criticality/cut-study.ts';
import { readScenario } from '../../core/criticality/scenario-read.ts';
import { resolveScenario } from '../../core/criticality/scenario-resolve.ts';
import type { ResolvedScenario } from '../../core/criticality/scenario-resolve.ts';
import { u32 } from '../../core/geo/typed.ts';
import { JobFailure } from '../protocol.ts';
import type { CutAnswer, LaidLink, PieceLines } from '../protocol/service-jobs.ts';
import type { JobRequest } from '../protocol.ts';
import { lossByOwner } from './loss-by-owner.ts';
import { cutStudyOf } from './cut-study-of.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What goes dark under a scenario, on the network of the last result. */
export async function cutScenarioOf(
  workspace: Workspace,
  request: JobRequest<'cut'>,
  ctx: RunContext,
): Promise<CutAnswer> {
  const { scenario, issues } = readScenario(request.scenario);
  if (!scenario) throw new JobFailure(issues);
  await ctx.breathe();
  const answered = answeredOf(workspace);
  const study = cutStudyOf(answered);
  const resolution = resolveScenario(study.network, study.places, scenario);
  if (!resolution.resolved) throw new JobFailure(resolution.issues);
  const { pieces, ...result } = cutScenario(study.network, resolution.resolved, {
    items: request.items ?? true,
  });
  return {
    ...result,
    pieces: pieceLines(study, pieces),
    links: laidLinks(study, resolution.resolved),
    ...lossByOwner(answered, result.darkTargets),
  };
}

/** Dark and cut pieces of cable as lines in degrees. */
export function pieceLines({ network, places }: CutStudy, { edge, cut }: DarkPieces): PieceLines {
  const { lines, service } = network;
  const start = new Uint32Array(edge.length + 1);
  edge.forEach((piece, i) => {
    start[i + 1] = u32(start, i) + u32(lines.start, piece + 1) - u32(lines.start, piece);
  });
  const x = new Float64Array(u32(start, edge.length));
  const y = new Float64Array(u32(start, edge.length));
  edge.forEach((piece, i) => {
    const [from, to] = [u32(lines.start, piece), u32(lines.start, piece + 1)];
    x.set(lines.x.subarray(from, to), u32(start, i));
    y.set(lines.y.subarray(from, to), u32(start, i));
  });
  const section = Uint32Array.from(edge, (piece) => service.edgeSection[piece] ?? 0);
  return { section, cut, start, lonLat: places.plane.toDegrees(x, y) };
}

function laidLinks(
  { network, places }: CutStudy,
  { links }: ResolvedScenario,
): readonly LaidLink[] {
  const { nodeX, nodeY } = network.service;
  return links.map(({ from, to, lengthM, fromAwayM, toAwayM }) => {
    const x = Float64Array.of(nodeX[from] ?? 0, nodeX[to] ?? 0);
    const y = Float64Array.of(nodeY[from] ?? 0, nodeY[to] ?? 0);
    const [fromLon = 0, fromLat = 0, toLon = 0, toLat = 0] = places.plane.toDegrees(x, y);
    return { from: [fromLon, fromLat], to: [toLon, toLat], lengthM, fromAwayM, toAwayM };
  });
}
