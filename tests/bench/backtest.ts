import { DEFAULT_BACKTEST } from '../../src/core/hotspots/backtest/backtest-options.ts';
import { FORECASTERS } from '../../src/core/hotspots/forecast/registry.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { backtestStudy } from '../../src/core/study/backtest.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import { openDemo } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';
import { printRow } from './measure.ts';

/** CPU seconds of the demo's back-test, 24 folds: naive counts alone are the baseline of each method. */
export async function benchBacktest(): Promise<void> {
  const dataset = await openDemo();
  const config = defaultStudyConfig(defaultPeriod(dataset));
  const memory = createStudyMemory();
  await analyse(dataset, config, memory, quietContext());
  const { base, network, placement } = memory;
  if (!base || !network || !placement) throw new Error('the analysis kept nothing');
  const stages = { dataset, base: base.value, network: network.value, placement: placement.value };
  console.log('\nBack-test of the demo, 24 folds of 30 days (CPU time of the process, one thread)');
  const run = async (methods: readonly string[]) => {
    const before = process.cpuUsage();
    const asked = { ...DEFAULT_BACKTEST, methods };
    const answer = await backtestStudy(stages, config, asked, quietContext());
    const { user, system } = process.cpuUsage(before);
    if (answer.status !== 'done') throw new Error(answer.reason);
    const hits = answer.methods.flatMap(({ byKm }) => byKm.map((score) => score.hits));
    return { seconds: (user + system) / 1e6, checksum: hits.reduce((sum, one) => sum + one, 0) };
  };
  const naive = FORECASTERS.filter(({ role }) => role === 'naive').map(({ id }) => id);
  await run(naive);
  const alone = await run(naive);
  const row = (name: string, { seconds, checksum }: typeof alone): void =>
    printRow(
      name,
      `${seconds.toFixed(2)} s`,
      `${(seconds / alone.seconds).toFixed(1)}×`,
      checksum.toFixed(6),
    );
  row('naive counts', alone);
  for (const { id } of FORECASTERS.filter(({ role }) => role === 'method')) {
    row(`naive counts and ${id}`, await run([id]));
  }
  row('the light set', await run(['heat', 'heat-recent']));
  row('all', await run([]));
}
