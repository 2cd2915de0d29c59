import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import type { CutStudy } from '../../core/criticality/cut-study.ts';
import { HARDEN_KINDS, hardenPlan } from '../../core/criticality/harden-plan.ts';
import { SERVICE_MEASURES } from '../../core/criticality/service-graph.ts';
import { f64, i32 } from '../../core/geo/typed.ts';
import type { Answered } from '../answered.ts';
import type { HardenAnswer, HardenRequest } from '../protocol/service-jobs.ts';
import { readRequest } from './cut-request.ts';
import { cutStudyOf } from './cut-study-of.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({
  kind: v.picklist(HARDEN_KINDS),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  measure: v.picklist(SERVICE_MEASURES),
  mostM: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
  weight: v.picklist(['km', 'hours']),
});

/** What to harden or build first on the network of the last result. */
export async function hardenOf(
  workspace: Workspace,
  request: HardenRequest,
  ctx: RunContext,
): Promise<HardenAnswer> {
  const { weight: weighedBy, ...options } = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const study = cutStudyOf(answered);
  const weight = pieceWeights(answered, study, weighedBy);
  const { steps, ...plan } = await hardenPlan(study.network, weight, options, ctx);
  const { nodeX, nodeY } = study.network.service;
  return {
    ...plan,
    steps: steps.map(({ from, to, ...step }) => {
      if (from < 0 || to < 0) return { ...step, ends: null };
      const [x, y] = [
        Float64Array.of(f64(nodeX, from), f64(nodeX, to)),
        Float64Array.of(f64(nodeY, from), f64(nodeY, to)),
      ];
      const [lon0 = 0, lat0 = 0, lon1 = 0, lat1 = 0] = study.places.plane.toDegrees(x, y);
      return {
        ...step,
        ends: [
          [lon0, lat0],
          [lon1, lat1],
        ],
      };
    }),
  };
}

/** Kilometres of each piece, or its share by length of the hours its section is out of service in a year. */
function pieceWeights(
  { result }: Answered,
  { network, places }: CutStudy,
  weighedBy: HardenRequest['weight'],
): Float64Array {
  const { edgeFromM, edgeToM, edgeSection } = network.service;
  const { fromM, toM } = places.sections;
  return Float64Array.from({ length: network.pieceCount }, (_, piece) => {
    const lengthM = f64(edgeToM, piece) - f64(edgeFromM, piece);
    if (weighedBy === 'km') return lengthM / 1000;
    const section = i32(edgeSection, piece);
    const sectionM = f64(toM, section) - f64(fromM, section);
    return sectionM > 0 ? (f64(result.risk.outageHours, section) * lengthM) / sectionM : 0;
  });
}
