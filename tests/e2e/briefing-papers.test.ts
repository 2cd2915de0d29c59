import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import { workProject } from '../support/work-project.ts';
import { openRoom, resultHash, untilAnalysed, untilNewResult } from './support/app-page.ts';
import { chooseMark } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const LONG = { timeout: 60_000 } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the papers of the room', () => {
  it('shows the six-month report as it prints and saves it marked', async () => {
    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'briefing');
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    const first = page.getByRole('img', { name: /^Trang 1\// });
    await first.waitFor(LONG);
    expect(await first.innerText()).toContain('BÁO CÁO');
    await page.getByRole('button', { name: 'Lưu DOCX' }).click();
    const [download] = await Promise.all([page.waitForEvent('download', LONG), chooseMark(page)]);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Trộm cắp cáp viễn thông');
    await context.close();
  });

  it('gives the bytes of the command line for the same project, day and mark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
    const project = join(folder, 'viec.vonggac');
    const fetchBytes = async (file: string): Promise<Uint8Array> =>
      readFileSync(`dist/demo/${decodeURIComponent(file)}`);
    const { bytes } = await workProject(createInlineClient(createHandlers({ fetchBytes })));
    writeFileSync(project, bytes);

    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    const before = await resultHash(page);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles(project);
    await untilNewResult(page, before);
    await openRoom(page, 'briefing');
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    await page.getByRole('textbox', { name: 'Ngày ký' }).fill('20/06/2026');
    await page.keyboard.press('Tab');
    await page.getByText('SỞ CỦA TÔI').first().waitFor(LONG);
    for (const format of ['docx'] as const) {
      await page.getByRole('button', { name: `Lưu ${format.toUpperCase()}` }).click();
      const [download] = await Promise.all([page.waitForEvent('download', LONG), chooseMark(page)]);
      const fromApp = readFileSync(await download.path());
      const out = join(folder, `bao-cao.${format}`);
      const asked = ['--data', 'dist/demo', '--project', project, '--kind', 'six-month'];
      const given = ['--date', '2026-06-20', '--mark', 'none', '--out', out];
      const cli = spawnSync(
        process.execPath,
        ['node_modules/tsx/dist/cli.mjs', 'scripts/vonggac.ts', 'brief', ...asked, ...given],
        { encoding: 'utf8' },
      );
      expect(cli.status, cli.stderr).toBe(0);
      expect(Buffer.compare(fromApp, readFileSync(out))).toBe(0);
    }
    await context.close();
  });
});
