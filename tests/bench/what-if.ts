import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServiceGraph } from '../../src/core/criticality/build-service-graph.ts';
import { discCases } from '../../src/core/criticality/corridor-cases.ts';
import { centresAlong } from '../../src/core/criticality/corridor-centres.ts';
import { discLosses, worstCorridors } from '../../src/core/criticality/corridor-worst.ts';
import { cutScenario } from '../../src/core/criticality/cut-scenario.ts';
import { cutStudy } from '../../src/core/criticality/cut-study.ts';
import type { CutStudy } from '../../src/core/criticality/cut-study.ts';
import { hardenPlan } from '../../src/core/criticality/harden-plan.ts';
import { emptyScenario } from '../../src/core/criticality/scenario.ts';
import type { ScenarioCut } from '../../src/core/criticality/scenario.ts';
import { resolveScenario } from '../../src/core/criticality/scenario-resolve.ts';
import { openManifest } from '../../src/core/io/open-manifest.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { studyNetwork } from '../../src/core/study/study-network.ts';
import { areaFinder } from '../../src/core/targets/area-finder.ts';
import { listTargets } from '../../src/core/targets/target-list.ts';
import { benchContext } from './bench-context.ts';
import { demoAtScale } from './demo-at-scale.ts';
import { inMs, printRow, spreadOf, timed } from './measure.ts';
import { naiveDiscLoss } from './naive-disc-loss.ts';

const ROUNDS = 5;
const RADIUS_M = 1000;

/** What-if on the demo province and on one of about 100,000 segments; levels from issue 5 in brackets. */
export async function benchWhatIf(): Promise<void> {
  for (const scale of [1, 4]) await benchScale(scale);
}

async function studyAtScale(scale: number): Promise<{ study: CutStudy; ids: readonly string[] }> {
  const folder = demoAtScale(scale);
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));
  const ctx = benchContext();
  const opened = await openManifest(read('manifest.json'), async (path) => read(path), ctx);
  if (!opened.dataset) throw new Error('the demo province does not open');
  const { dataset } = opened;
  const config = defaultStudyConfig(defaultPeriod(dataset));
  const network = await studyNetwork(dataset, config.network, ctx);
  const targets = listTargets(dataset, network.sections, areaFinder(dataset.tables.commune));
  const { graph: service } = buildServiceGraph(dataset, network, targets, config.service);
  const { owners } = config.service;
  const sources = { dataset, network, targets, service, owners, bounds: dataset.bounds };
  const times: number[] = [];
  let study = cutStudy(sources);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await timed(() => (study = cutStudy(sources))));
  }
  const { lines, pieceCount } = study.network;
  console.log(
    `\nWhat-if, demo ×${scale}: ${lines.x.length - pieceCount} cable segments, ${pieceCount} pieces,` +
      ` ${service.nodeCount} nodes, ${service.edgeCount} links (one thread, median [min–max])`,
  );
  printRow('once: network made ready', inMs(spreadOf(times)));
  return { study, ids: targets.id };
}

async function benchScale(scale: number): Promise<void> {
  const { study, ids } = await studyAtScale(scale);
  const inService = ids.filter((id, target) => {
    const { sectionEdgeStart } = study.network.service;
    return (
      id.includes('@') && (sectionEdgeStart[target + 1] ?? 0) > (sectionEdgeStart[target] ?? 0)
    );
  });
  const sections = inService.filter((_, i) => i % 97 === 0).slice(0, 60);
  const cuts = sections.map((id): ScenarioCut => ({ type: 'section', id }));
  await benchCuts(
    'cut of one section (< 50 ms)',
    study,
    cuts.map((cut) => [cut]),
  );
  await benchCuts('ten cuts with the effect of each', study, [cuts.slice(0, 10)]);
  await benchCuts('60 sections cut together, no effects', study, [cuts], false);
  await benchCuts('a disc of 1 km dragged (< 50 ms)', study, dragged(study));
  await benchSweep(study);
  await benchHardening(study);
}

async function benchCuts(
  name: string,
  { network, places }: CutStudy,
  scenarios: readonly (readonly ScenarioCut[])[],
  items = true,
): Promise<void> {
  const ask = (cuts: readonly ScenarioCut[]): void => {
    const scenario = { ...emptyScenario(), cuts };
    const { resolved, issues } = resolveScenario(network, places, scenario);
    if (!resolved) throw new Error(JSON.stringify(issues));
    cutScenario(network, resolved, { items });
  };
  for (const cuts of scenarios) ask(cuts);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const cuts of scenarios) times.push(await timed(() => ask(cuts)));
  }
  const { min, median, max } = spreadOf(times);
  printRow(name, `${median.toFixed(2)} ms [${min.toFixed(2)}–${max.toFixed(2)}]`);
}

/** From corner to corner of the province, as a hand drags. */
function dragged({ places }: CutStudy): readonly (readonly ScenarioCut[])[] {
  const [west, south, east, north] = places.bounds;
  return Array.from({ length: 60 }, (_, i): readonly ScenarioCut[] => {
    const t = i / 59;
    const lon = west + t * (east - west);
    const lat = south + t * (north - south);
    return [{ type: 'disc', lon, lat, radiusM: RADIUS_M }];
  });
}

async function benchSweep({ network }: CutStudy): Promise<void> {
  const ctx = benchContext();
  const options = { radiusM: RADIUS_M, measure: 'sites', limit: 50 } as const;
  const centres = centresAlong(network, RADIUS_M / 2);
  const count = centres.x.length;
  const cases = await discCases(network, centres, RADIUS_M, ctx);
  await worstCorridors(network, options, ctx);
  const sweeps: number[] = [];
  const ratios: number[] = [];
  const step = Math.ceil(count / 40);
  const [lost = new Float64Array(0)] = await discLosses(network, centres, RADIUS_M, ctx);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sweep = await timed(() => worstCorridors(network, options, ctx));
    let asked = 0;
    const naive = await timed(() => {
      for (let at = round; at < count; at += step) {
        asked += 1;
        if (naiveDiscLoss(network, cases, at) !== lost[at]) throw new Error(`disc ${at} differs`);
      }
    });
    sweeps.push(sweep);
    ratios.push(((naive / asked) * count) / sweep);
  }
  const name = `all ${count} discs of 1 km, exact, ranked (≈ 1 s)`;
  printRow(name, inMs(spreadOf(sweeps)), `${cases.edge.length} failures`);
  const { median } = spreadOf(ratios);
  printRow('a search from the sources for each disc*', `× ${median.toFixed(0)}`, '*from 40 discs');
}

async function benchHardening({ network }: CutStudy): Promise<void> {
  const ctx = benchContext();
  const { edgeFromM, edgeToM } = network.service;
  const weight = Float64Array.from({ length: network.pieceCount }, (_, piece) => {
    return ((edgeToM[piece] ?? 0) - (edgeFromM[piece] ?? 0)) / 1000;
  });
  const options = { kind: 'link', count: 5, measure: 'sites', mostM: 3000 } as const;
  const times: number[] = [];
  let told = '';
  for (let round = 0; round < 3; round += 1) {
    const ms = await timed(async () => {
      const { candidates, gain, bound } = await hardenPlan(network, weight, options, ctx);
      told = `${candidates} links, gap ${((100 * (bound - gain)) / Math.max(1, gain)).toFixed(2)} %`;
    });
    times.push(ms);
  }
  printRow('the best 5 new links of at most 3 km', inMs(spreadOf(times)), told);
}
