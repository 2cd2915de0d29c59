import { mkdtempSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultHash, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('one question, one answer', () => {
  it('gives the same hash in the browser and on the command line', async () => {
    const out = mkdtempSync(join(tmpdir(), 'vonggac-'));
    const cli = spawnSync(
      process.execPath,
      [
        'node_modules/tsx/dist/cli.mjs',
        'scripts/vonggac.ts',
        'analyse',
        '--data',
        'dist/demo',
        '--out',
        out,
      ],
      { encoding: 'utf8' },
    );
    expect(cli.stderr).not.toMatch(/\bat .*\.ts:\d+/);
    expect(cli.status).toBe(0);
    const summary = readFileSync(join(out, 'summary.json'), 'utf8');

    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    const hash = await resultHash(page);
    await context.close();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(summary).toContain(hash);
  });
});
