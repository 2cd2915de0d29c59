import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NetworkReview } from '../../src/core/study/network-review.ts';
import { runCommandLine } from '../support/run-command-line.ts';

describe('vonggac review', () => {
  it('says how many places of the network are worth a look, and writes them for a map', async () => {
    const out = mkdtempSync(join(tmpdir(), 'vonggac-review-'));
    const { code, out: said } = await runCommandLine(
      'review',
      '--data',
      'public/demo',
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(said).toMatch(/^Có \d+ chỗ trong mạng cáp nên xem lại\./);
    const written = JSON.parse(readFileSync(join(out, 'review.json'), 'utf8')) as NetworkReview;
    const total = Object.values(written.counts).reduce((sum, count) => sum + count, 0);
    expect(written.findings).toHaveLength(total);
    const map = JSON.parse(readFileSync(join(out, 'review.geojson'), 'utf8')) as {
      readonly features: readonly unknown[];
    };
    expect(map.features).toHaveLength(total);
  });

  it('joins more with a wider tolerance, so that fewer ends all but meet a route', async () => {
    const counts = await Promise.all(
      ['5', '40'].map(async (tolerance) => {
        const args = ['review', '--data', 'public/demo', '--tolerance', tolerance, '--json'];
        return (JSON.parse((await runCommandLine(...args)).out) as NetworkReview).counts;
      }),
    );
    expect(counts[1]?.['near-miss']).toBeLessThan(counts[0]?.['near-miss'] ?? 0);
  });

  it('refuses a tolerance that is no number of metres', async () => {
    const { code, err } = await runCommandLine(
      'review',
      '--data',
      'public/demo',
      '--tolerance',
      '-1',
    );
    expect(code).toBe(2);
    expect(err).toContain('--tolerance');
  });
});
