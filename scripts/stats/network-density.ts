import type { RunContext } from '../../src/core/basics/run-context.ts';
import type { Issue } from '../../src/core/basics/issue.ts';
import { heatValues } from '../../src/core/hotspots/heat/heat-values.ts';
import { wholeChains } from '../../src/core/hotspots/network-density/chain-pieces.ts';
import type { NetworkPlaces } from '../../src/core/hotspots/network-density/chain-places.ts';
import { chainsOf } from '../../src/core/hotspots/network-density/chains.ts';
import { networkMass } from '../../src/core/hotspots/network-density/network-mass.ts';
import { networkValues } from '../../src/core/hotspots/network-density/network-values.ts';
import { tooManyPaths } from '../../src/core/hotspots/network-density/too-many-paths.ts';
import type { SpreadId } from '../../src/core/hotspots/network-density/trace-events.ts';
import {
  EXAMPLE_NETWORK,
  EXAMPLE_NETWORK_FILE,
  networkOf,
  readBandwidth,
  readKernel,
  readMethod,
  readMostSteps,
  required,
} from './density-fields.ts';
import { readDensityNetwork, readQueries } from './density-network.ts';
import type { DensityNetwork } from './density-network.ts';
import { fieldsOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

/** Density of weighted events on a network, at places asked for. */
export const networkDensityStatistic: Statistic = {
  id: 'network-density',
  input: ['network', 'queries', 'method', 'kernel', 'bandwidth', 'mostSteps'],
  result: ['values', 'mass', 'method', 'issues'],
  options: [
    { name: 'network', field: 'network', reads: 'json' },
    { name: 'queries', field: 'queries', reads: 'columns', columns: ['seg', 'tp'] },
    { name: 'method', field: 'method', reads: 'text' },
    { name: 'kernel', field: 'kernel', reads: 'text' },
    { name: 'bandwidth', field: 'bandwidth', reads: 'number' },
  ],
  example: {
    network: EXAMPLE_NETWORK,
    queries: { seg: [0, 1, 2, 3], tp: [0.5, 0.5, 0.5, 0.5] },
    method: 'esc',
    kernel: 'quartic',
    bandwidth: 3,
  },
  exampleFile: {
    line: '--network network.json --queries queries.csv --method esc --kernel quartic --bandwidth 3',
    text: `network.json:\n${EXAMPLE_NETWORK_FILE}\n\nqueries.csv:\nseg,tp\n0,0.5\n1,0.5\n2,0.5\n3,0.5`,
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const network = fieldsOf(networkOf(fields), 'network');
    const read = readDensityNetwork(network);
    const places = readQueries(required({ ...network, ...fields }, 'queries'), read.graph);
    const method = readMethod(fields);
    const bandwidth = readBandwidth(fields);
    if (method === 'heat') return heatAt(read, places, bandwidth, [], ctx);
    return tracedAt(read, places, { ...tracingOf(fields, method), bandwidth }, ctx);
  },
};

function tracingOf(fields: Readonly<Record<string, unknown>>, spread: SpreadId) {
  return { spread, kernel: readKernel(fields), mostSteps: readMostSteps(fields) };
}

async function tracedAt(
  read: DensityNetwork,
  places: NetworkPlaces,
  { bandwidth, ...asked }: ReturnType<typeof tracingOf> & { readonly bandwidth: number },
  ctx: RunContext,
): Promise<object> {
  const { graph, events } = read;
  const chains = chainsOf(graph);
  const tracing = { ...asked, chains, bandwidthM: bandwidth };
  const values = await networkValues(events, places, tracing, ctx);
  const mass = values && (await networkMass(events, wholeChains(chains), tracing, ctx));
  if (!values || !mass) {
    const issues = [tooManyPaths(asked.spread, { ...asked, bandwidthM: bandwidth })];
    return heatAt(read, places, bandwidth * asked.kernel.deviation, issues, ctx);
  }
  return {
    values: [...values],
    mass: mass.reduce((sum, one) => sum + one, 0),
    method: asked.spread,
    issues: [],
  };
}

/** The heat kernel keeps the mass: it is the weight of the events. */
async function heatAt(
  { graph, events }: DensityNetwork,
  places: NetworkPlaces,
  bandwidth: number,
  issues: readonly Issue[],
  ctx: RunContext,
): Promise<object> {
  const values = await heatValues(events, places, graph, bandwidth, ctx);
  const mass = events.weight.reduce((sum, one) => sum + one, 0);
  return { values: [...values].map((value) => Math.max(0, value)), mass, method: 'heat', issues };
}
