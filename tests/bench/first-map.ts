import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../scripts/tooling/serve-folder.mjs';
import { printBundleSize } from './bundle-size.ts';
import { demoAtScale } from './demo-at-scale.ts';
import { benchInteractions } from './interactions.ts';
import { scriptsOfFirstMap } from './scripts-of-first-map.ts';
import { inMs, printRow, spreadOf } from './measure.ts';
import { longestSince, nowInPage, watchPage } from './watch-page.ts';

/**
 * What Chromium does by itself on an office PC whose graphics it cannot use: the page composed by the
 * processor, WebGL alone through SwiftShader. With `--use-angle=swiftshader` the page, too, would be composed
 * through it, at 150 ms a picture: such a PC there is none.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader-webgl',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
];

/** The demo province at this scale has more than 200,000 cable segments and 50,000 incidents. */
const LARGE_SCALE = 22;
const OWN_TASK_LEVEL_MS = 50;

/** The built app in a browser without a GPU, at three sizes of province; what a person does at a fourth. */
export async function benchFirstMap(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  for (const scale of [1, 4, 16]) await benchScale(browser, scale);
  await benchLarge(browser);
  await browser.close();
}

const FIGURES = [
  ['load to first map', 'firstMapMs'],
  ['load to ranked targets', 'analysedMs'],
  ['another filter, to the new list', 'filterMs'],
  ['click in the list, to the details', 'selectMs'],
  ['longest own script while analysing', 'ownMs', `level ${OWN_TASK_LEVEL_MS} ms`],
  ['longest script of the map library meanwhile', 'mapMs'],
  ['longest frame meanwhile, drawing included', 'frameMs'],
] as const;

type Visit = Readonly<Record<(typeof FIGURES)[number][1], number>>;

async function benchScale(browser: Browser, scale: number): Promise<void> {
  await withSite(scale, async (url) => {
    const visits: Visit[] = [];
    for (let round = 0; round < 3; round += 1) visits.push(await visit(browser, url));
    console.log(`\nIn the browser, demo ×${scale} (no GPU, median [min–max] of ${visits.length})`);
    for (const [label, figure, ...level] of FIGURES) {
      printRow(label, inMs(spreadOf(visits.map((each) => each[figure]))), ...level);
    }
    if (scale === 1) printBundleSize(await scriptsOfFirstMap(browser));
  });
}

async function benchLarge(browser: Browser): Promise<void> {
  await withSite(LARGE_SCALE, async (url) => {
    const { page, close } = await open(browser);
    await page.goto(`${url}#room=targets`);
    await page.locator('html[data-result]').waitFor({ timeout: 300_000 });
    await page.waitForTimeout(3000);
    console.log(`\nA person's deeds, demo ×${LARGE_SCALE} (no GPU), until the next picture`);
    await benchInteractions(page);
    await close();
  });
}

/** `dist`, with another demo province in the place of its own, while `spend` runs. */
async function withSite(scale: number, spend: (url: string) => Promise<void>): Promise<void> {
  const site = siteWithDemo(scale);
  const server = await serveFolder(site, { host: '127.0.0.1', port: 0 });
  await spend(server.url);
  await server.close();
  if (site !== 'dist') rmSync(site, { recursive: true });
}

function siteWithDemo(scale: number): string {
  if (scale === 1) return 'dist';
  const site = mkdtempSync(join(tmpdir(), 'vonggac-bench-'));
  cpSync('dist', site, { recursive: true });
  cpSync(demoAtScale(scale), join(site, 'demo'), { recursive: true });
  return site;
}

type OpenPage = { readonly page: Page; readonly close: () => Promise<void> };

async function open(browser: Browser): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // what tsx wraps named functions in, which the page does not have
  await context.addInitScript('globalThis.__name = (made) => made;');
  await context.addInitScript(watchPage);
  return { page: await context.newPage(), close: () => context.close() };
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const { page, close } = await open(browser);
  const start = performance.now();
  await page.goto(`${url}#room=targets`);
  await page.locator('[data-map][data-drawn="true"]').waitFor({ timeout: 300_000 });
  const firstMapMs = performance.now() - start;
  await page.locator('html[data-result]').waitFor({ timeout: 300_000 });
  const analysedMs = performance.now() - start;
  await page.waitForTimeout(3000);
  const filtered = await filterTime(page);
  await page.waitForTimeout(2000);
  const selectMs = await selectTime(page);
  await close();
  return { firstMapMs, analysedMs, ...filtered, selectMs };
}

type Filtered = Pick<Visit, 'filterMs' | 'ownMs' | 'mapMs' | 'frameMs'>;

async function filterTime(page: Page): Promise<Filtered> {
  await page.getByRole('button', { name: /^Loại vụ việc/ }).click();
  const before = await page.locator('html').getAttribute('data-result');
  await page.waitForTimeout(500);
  const since = await nowInPage(page);
  const start = performance.now();
  await page.getByRole('button', { name: /Phá hoại/ }).click();
  await page.locator(`html[data-result]:not([data-result="${before}"])`).waitFor();
  const filterMs = performance.now() - start;
  await page.waitForTimeout(300);
  const longest = await longestSince(page, since);
  await page.keyboard.press('Escape');
  return { filterMs, ...longest };
}

async function selectTime(page: Page): Promise<number> {
  const row = page.getByRole('grid').first().getByRole('row').nth(3);
  const start = performance.now();
  await row.click();
  await page.getByRole('complementary').first().waitFor();
  return performance.now() - start;
}
