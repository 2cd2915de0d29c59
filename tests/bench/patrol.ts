import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import { edgeArcs } from '../../src/core/patrol/roads/edge-arcs.ts';
import { edgesWithPlaces } from '../../src/core/patrol/roads/edges-with-places.ts';
import type { RoadPlaces } from '../../src/core/patrol/roads/edges-with-places.ts';
import { leastCosts } from '../../src/core/patrol/roads/least-costs.ts';
import type { RoadGraph } from '../../src/core/patrol/roads/road-graph.ts';
import { roadMatrix } from '../../src/core/patrol/roads/road-matrix.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import { demoAtScale } from './demo-at-scale.ts';
import { printRow } from './measure.ts';
import { placesOn, roadGrid } from './road-grid.ts';

const EDGES = 100_000;
const PLACES = 100;
const ROUNDS = 7;
const TEAMS = ['CA-99002', 'CAT-2', 'CA-99012'].map((id) => ({ name: id, base: { id } }));

/** The table of times between 100 places over 100,000 edges, set-up included, and a night for three teams. */
export async function benchPatrol(): Promise<void> {
  benchMatrix();
  await benchNight();
}

function benchMatrix(): void {
  const graph = roadGrid(EDGES, 'bench roads');
  const places = placesOn(graph, PLACES, 'bench places');
  console.log(
    `\nTimes by road, ${PLACES} × ${PLACES} over ${graph.lines.edgeCount} edges, set-up included (processor)`,
  );
  const [fast, slow] = [roadMatrix(graph, places), searchEach(graph, places)];
  const apart = fast.reduce((most, seconds, i) => {
    const other = slow[i] ?? 0;
    return seconds === other ? most : Math.max(most, Math.abs(seconds - other));
  }, 0);
  const runs = Array.from({ length: ROUNDS }, () => [
    cpuMs(() => roadMatrix(graph, places)),
    cpuMs(() => searchEach(graph, places)),
  ]);
  const middle = (at: number): number =>
    runs.map((run) => run[at] ?? 0).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  const [own, base] = [middle(0), middle(1)];
  printRow(
    'contracted to a core',
    `${own.toFixed(0)} ms`,
    'level 100 ms',
    `1/${(base / own).toFixed(0)}`,
  );
  printRow(
    'a search from each place',
    `${base.toFixed(0)} ms`,
    ` apart ${apart.toExponential(1)} s`,
  );
}

function searchEach(graph: RoadGraph, places: RoadPlaces): Float64Array {
  const arcs = edgeArcs(edgesWithPlaces(graph, places));
  const first = arcs.nodeCount - PLACES;
  const wanted = new Uint8Array(arcs.nodeCount).fill(1, first);
  const search = leastCosts(arcs);
  const matrix = new Float64Array(PLACES * PLACES);
  for (let from = 0; from < PLACES; from += 1) {
    search.from(first + from, wanted, PLACES);
    matrix.set(search.cost.subarray(first), from * PLACES);
  }
  return matrix;
}

async function benchNight(): Promise<void> {
  const folder = demoAtScale(1);
  const jobs = createInlineClient(
    createHandlers({ fetchBytes: async (url) => readFileSync(join(folder, url)) }),
  );
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  await jobs.run('analyse', { config: defaultStudyConfig(defaultPeriod(data)) });
  const options = defaultPatrolOptions(TEAMS, '2026-07-01');
  console.log('\nA night for three teams on the demo (wall, then processor)');
  for (const note of ['first', 'again', 'again']) {
    let steps = 0;
    const [used, start] = [process.cpuUsage(), performance.now()];
    const onProgress = (): void => {
      steps += 1;
    };
    await jobs.run('plan-patrol', { options, zones: null }, { onProgress });
    const wallMs = performance.now() - start;
    const usedMs = process.cpuUsage(used).user / 1000;
    printRow(
      `zones, stops, routes (${steps} steps told)`,
      `${wallMs.toFixed(0)} ms · ${usedMs.toFixed(0)} ms`,
      'level 3000 ms',
      note,
    );
  }
}

function cpuMs(run: () => unknown): number {
  const used = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}
