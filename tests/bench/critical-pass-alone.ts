import { criticalPass } from '../../src/core/criticality/critical-pass.ts';
import { cableNetwork } from './cable-network.ts';
import { timed } from './measure.ts';

/** In a process of its own, so that the memory is its own: edges, order and rounds are its arguments. */
const [edges = '0', order = '', rounds = '1'] = process.argv.slice(2);
const { graph, sources, demand } = cableNetwork(Number(edges), order === 'shuffled');
const times: number[] = [];
let told = {};
for (let round = 0; round < Number(rounds); round += 1) {
  const cpuBefore = process.cpuUsage();
  const ms = await timed(() => {
    const pass = criticalPass(graph, sources, [demand]);
    const loss = pass.bridgeLoss[0] ?? new Float64Array();
    told = {
      bridges: pass.bridges.length,
      articulationPoints: pass.articulationPoints.length,
      checksum: loss.reduce((sum, value) => sum + value, 0),
    };
  });
  const cpu = process.cpuUsage(cpuBefore);
  times.push(ms, (cpu.user + cpu.system) / 1000);
}
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ...told, nodes: graph.nodeCount, times, peakMb }));
