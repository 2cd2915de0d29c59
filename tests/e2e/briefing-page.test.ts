import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

let browser: Browser;
let app: OpenApp;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await openApp(browser);
  await untilAnalysed(app.page);
});
afterAll(async () => {
  await app.context.close();
  await browser.close();
});

const LONG = { timeout: 60_000 };
const DRAWN = '[data-page-sheet][data-drawn="true"]';
const OWN = 'Giữ nguyên lực lượng ở Khánh Hòa và Đắk Tô.';

describe('the printed page', () => {
  it('leaves as A3 with one’s own sentence in under ten clicks', async () => {
    const { page } = app;
    let clicks = 0;
    const click = async (name: string, role: 'tab' | 'button' | 'radio'): Promise<void> => {
      clicks += 1;
      const target = page.getByRole(role, { name, exact: true });
      await (role === 'radio' ? target.check({ force: true }) : target.click());
    };
    clicks += 1;
    await page.locator('[data-room="briefing"]').click();
    await click('Trang in', 'tab');
    await click('A3', 'radio');
    await page.locator(DRAWN).waitFor(LONG);
    clicks += 2;
    await page.locator('[data-block="why"] button').dblclick();
    await page.locator('[data-block="why"] textarea').fill(OWN);
    await click('Lưu PDF', 'button');
    await page.getByRole('radio', { name: /^Không đóng dấu/ }).waitFor();
    clicks += 1;
    await page.getByRole('radio', { name: /^Không đóng dấu/ }).check();
    const download = page.waitForEvent('download', LONG);
    await click('Dùng mức này', 'button');
    const file = await readFile(await (await download).path());
    expect(clicks).toBeLessThan(10);
    const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
    const one = await pdf.getPage(1);
    const { items } = await one.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(one.view.map(Math.round)).toEqual([0, 0, 842, 1191]);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(OWN);
  });

  it('is laid out by keyboard on the grid, and undone', async () => {
    const { page } = app;
    const hold = page.locator('[data-block="legend"] button');
    const before = await hold.getAttribute('aria-label');
    await hold.focus();
    await hold.press('Shift+ArrowUp');
    await expect.poll(() => hold.getAttribute('aria-label')).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => hold.getAttribute('aria-label')).toBe(before);
  });

  it('is printed itself, without the app, and stands in the register', async () => {
    const { page, trouble } = app;
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'In', exact: true }).click();
    await page.getByRole('radio', { name: /^Lưu hành nội bộ/ }).check();
    await page.getByRole('button', { name: 'Dùng mức này' }).click();
    const register = page.getByRole('button', { name: 'Sổ theo dõi các bản (2)' });
    await register.waitFor(LONG);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 1191]);
    expectNoTrouble(trouble);
  });
});
