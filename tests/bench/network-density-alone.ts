import { provinceNetwork } from './density-network.ts';
import { checksum, cpuMs, densityMass } from './density-run.ts';

/** One size of province in a process of its own, for its memory: edges, events, order, rounds → JSON. */
const [edges = 0, events = 0] = process.argv.slice(2, 4).map(Number);
const network = provinceNetwork(edges, events, process.argv[4] === 'shuffled');
const times: number[] = [];
let sum = 0;
for (let round = 0; round < Number(process.argv[5] ?? 1); round += 1) {
  times.push(
    await cpuMs(async () => {
      sum = checksum(await densityMass(network, 'simple', 1000));
    }),
  );
}
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ times, checksum: sum, peakMb, nodes: network.graph.nodeCount }));
