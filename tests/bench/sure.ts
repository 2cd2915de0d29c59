import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { demoAtScale } from './demo-at-scale.ts';
import { printRow } from './measure.ts';

/** How sure the ranks are (2,000 draws, 1,000 weights, 1,000 resamples) and the curve of twenty guards. */
export async function benchSure(): Promise<void> {
  console.log('\nRank stability and cover (wall, then processor)');
  for (const scale of [1, 4]) {
    const folder = demoAtScale(scale);
    const jobs = createInlineClient(
      createHandlers({ fetchBytes: async (url) => readFileSync(join(folder, url)) }),
    );
    const data = await jobs.run('open-manifest', { url: 'manifest.json' });
    const config = defaultStudyConfig(defaultPeriod(data));
    const { targets } = await jobs.run('analyse', { config });
    await row(jobs, `rank stability, ${targets.length} targets`, 'first', (client) =>
      client.run('rank-stability', {}),
    );
    await row(jobs, `rank stability, ${targets.length} targets`, 'again', (client) =>
      client.run('rank-stability', {}),
    );
    await row(jobs, `20 alarms, ${targets.length} targets`, '', (client) =>
      client.run('cover', { measure: 'alarm', count: 20 }),
    );
    await row(jobs, `1…20 guards, ${targets.length} targets`, '', (client) =>
      client.run('cover', { measure: 'guard', count: 20 }),
    );
  }
}

async function row(
  jobs: JobClient,
  what: string,
  note: string,
  run: (jobs: JobClient) => Promise<unknown>,
): Promise<void> {
  const [used, start] = [process.cpuUsage(), performance.now()];
  await run(jobs);
  const wallMs = performance.now() - start;
  const cpuMs = process.cpuUsage(used).user / 1000;
  printRow(what, `${wallMs.toFixed(0)} ms · ${cpuMs.toFixed(0)} ms`, note);
}
