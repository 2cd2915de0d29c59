import { chooseBandwidth } from '../../src/core/hotspots/bandwidth/choose-bandwidth.ts';
import {
  EXAMPLE_NETWORK,
  EXAMPLE_NETWORK_FILE,
  GREATEST_BANDWIDTH,
  LEAST_BANDWIDTH,
  networkOf,
  readKernel,
  readMethod,
  readMostSteps,
  required,
} from './density-fields.ts';
import { readDensityNetwork } from './density-network.ts';
import { badField, fieldsOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const MOST_CANDIDATES = 1000;

/** Cross-validated scores of bandwidths. */
export const networkBandwidthStatistic: Statistic = {
  id: 'network-bandwidth',
  input: ['network', 'method', 'kernel', 'candidates', 'mostSteps'],
  result: ['scores', 'best', 'issues'],
  options: [
    { name: 'network', field: 'network', reads: 'json' },
    { name: 'method', field: 'method', reads: 'text' },
    { name: 'kernel', field: 'kernel', reads: 'text' },
    { name: 'candidates', field: 'candidates', reads: 'numbers' },
  ],
  example: {
    network: EXAMPLE_NETWORK,
    method: 'esc',
    kernel: 'quartic',
    candidates: [2, 3, 4.5, 6],
  },
  exampleFile: {
    line: '--network network.json --method esc --kernel quartic --candidates 2,3,4.5,6',
    text: `network.json:\n${EXAMPLE_NETWORK_FILE}`,
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const { graph, events } = readDensityNetwork(networkOf(fields));
    const candidatesM = numbersOf(
      required(fields, 'candidates'),
      'candidates',
      MOST_CANDIDATES,
      LEAST_BANDWIDTH,
      GREATEST_BANDWIDTH,
    );
    if (candidatesM.length === 0) throw badField('candidates.length', 0);
    const question = {
      method: readMethod(fields),
      kernel: readKernel(fields).id,
      candidatesM,
      mostSteps: readMostSteps(fields),
    };
    const choice = await chooseBandwidth(events, { graph }, question, ctx);
    return { scores: [...choice.scores], best: choice.bandwidthM, issues: choice.issues };
  },
};
