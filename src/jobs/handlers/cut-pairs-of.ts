import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { companionPairs } from '../../core/criticality/cut-companions.ts';
import { elementsOf } from '../../core/criticality/cut-elements.ts';
import { cutPairs } from '../../core/criticality/cut-pairs.ts';
import type { PairEffect, PairOptions } from '../../core/criticality/cut-pairs.ts';
import { ScenarioFinder } from '../../core/criticality/scenario-finder.ts';
import { ScenarioBuilder } from '../../core/criticality/scenario-network.ts';
import { readScenario } from '../../core/criticality/scenario-read.ts';
import { emptyScenario } from '../../core/criticality/scenario.ts';
import { SERVICE_MEASURES } from '../../core/criticality/service-graph.ts';
import { JobFailure } from '../protocol.ts';
import type { CompanionCut, PairsRequest } from '../protocol/service-jobs.ts';
import { readRequest } from './cut-request.ts';
import { cutStudyOf } from './cut-study-of.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const OPTIONS = v.object({
  measure: v.picklist(SERVICE_MEASURES),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
});

/** What pairs of chosen failures lose beyond each of them alone. */
export async function cutPairsOf(
  workspace: Workspace,
  request: PairsRequest,
  ctx: RunContext,
): Promise<readonly PairEffect[]> {
  const options = readRequest(OPTIONS, request);
  const { scenario, issues } = readScenario({ ...emptyScenario(), cuts: request.cuts });
  if (!scenario) throw new JobFailure(issues);
  const { network, places } = cutStudyOf(answeredOf(workspace));
  const find = new ScenarioFinder(network, places);
  const elements = elementsOf(network, new ScenarioBuilder(network).finish(), find);
  const items = scenario.cuts.map((cut, i) => elements(cut, `cuts.${i}`));
  if (find.issues.length > 0) throw new JobFailure(find.issues);
  const known = request.pairs.filter(([a, b]) => a !== b && a in items && b in items);
  return cutPairs(network, items, known, options, ctx);
}

/** The pairs of sections in one duct or on the same poles whose cut together darkens most. */
export async function companionCutsOf(
  workspace: Workspace,
  request: PairOptions,
  ctx: RunContext,
): Promise<readonly CompanionCut[]> {
  const options = readRequest(OPTIONS, request);
  const answered = answeredOf(workspace);
  const { network } = cutStudyOf(answered);
  const { graph, pieces } = answered.network.value.network;
  const found = await companionPairs(network, graph, pieces, ctx);
  const effects = await cutPairs(network, found.items, found.pairs, options, ctx);
  const shareOf = new Map(found.pairs.map((pair, i) => [pair, found.share[i] ?? 0]));
  return effects.map((effect) => {
    const [one, other] = effect.pair;
    const pair = [found.section[one] ?? 0, found.section[other] ?? 0] as const;
    return { ...effect, pair, share: shareOf.get(effect.pair) ?? 0 };
  });
}
