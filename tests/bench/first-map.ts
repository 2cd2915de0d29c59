import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../scripts/tooling/serve-folder.mjs';
import { printBundleSize } from './bundle-size.ts';
import { demoAtScale } from './demo-at-scale.ts';
import { inMs, printRow, spreadOf } from './measure.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
];

/** The built app in a browser without a GPU, at three sizes of province. */
export async function benchFirstMap(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  for (const scale of [1, 4, 16]) await benchScale(browser, scale);
  await browser.close();
}

type Visit = {
  readonly firstMapMs: number;
  readonly analysedMs: number;
  readonly filterMs: number;
  readonly selectMs: number;
  readonly longestTaskMs: number;
  readonly scripts: readonly string[];
};

async function benchScale(browser: Browser, scale: number): Promise<void> {
  const site = siteWithDemo(scale);
  const server = await serveFolder(site, { host: '127.0.0.1', port: 0 });
  const visits: Visit[] = [];
  for (let round = 0; round < 3; round += 1) visits.push(await visit(browser, server.url));
  await server.close();
  if (site !== 'dist') rmSync(site, { recursive: true });
  console.log(`\nIn the browser, demo ×${scale} (no GPU, median [min–max] of ${visits.length})`);
  const figures: readonly (readonly [string, keyof Omit<Visit, 'scripts'>])[] = [
    ['load to first map', 'firstMapMs'],
    ['load to ranked targets', 'analysedMs'],
    ['another filter, to the new list', 'filterMs'],
    ['click in the list, to the details', 'selectMs'],
    ['longest main-thread task during analysis', 'longestTaskMs'],
  ];
  for (const [label, figure] of figures) {
    printRow(label, inMs(spreadOf(visits.map((each) => each[figure]))));
  }
  if (scale === 1) printBundleSize(visits[0]?.scripts ?? []);
}

/** `dist` with another demo province in the place of its own. */
function siteWithDemo(scale: number): string {
  if (scale === 1) return 'dist';
  const site = mkdtempSync(join(tmpdir(), 'vonggac-bench-'));
  cpSync('dist', site, { recursive: true });
  cpSync(demoAtScale(scale), join(site, 'demo'), { recursive: true });
  return site;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchLongTasks);
  const page = await context.newPage();
  const scripts = new Set<string>();
  const gather = (request: { url(): string }): void => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') || pathname.endsWith('.mjs')) scripts.add(pathname.slice(1));
  };
  context.on('request', gather);
  const start = performance.now();
  await page.goto(`${url}#room=targets`);
  await page.locator('[data-map][data-drawn="true"]').waitFor({ timeout: 300_000 });
  const firstMapMs = performance.now() - start;
  const asked = [...scripts];
  await page.locator('html[data-result]').waitFor({ timeout: 300_000 });
  const analysedMs = performance.now() - start;
  await page.waitForTimeout(3000);
  const filterMs = await filterTime(page);
  await page.waitForTimeout(2000);
  const selectMs = await selectTime(page);
  const longestTaskMs = await page.evaluate(() => window.vonggacLongestTask ?? 0);
  await context.close();
  return { firstMapMs, analysedMs, filterMs, selectMs, longestTaskMs, scripts: asked };
}

declare global {
  interface Window {
    vonggacLongestTask?: number;
  }
}

/** Long tasks while an analysis runs; drawing without a GPU is the renderer's own and not counted. */
function watchLongTasks(): void {
  localStorage.setItem('vonggac.tour', 'seen');
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.vonggacLongestTask = Math.max(window.vonggacLongestTask ?? 0, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

async function filterTime(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Loại vụ việc/ }).click();
  const before = await page.locator('html').getAttribute('data-result');
  await page.evaluate(() => {
    window.vonggacLongestTask = 0;
  });
  const start = performance.now();
  await page.getByRole('button', { name: /Phá hoại/ }).click();
  await page.locator(`html[data-result]:not([data-result="${before}"])`).waitFor();
  const taken = performance.now() - start;
  await page.keyboard.press('Escape');
  return taken;
}

async function selectTime(page: Page): Promise<number> {
  const row = page.getByRole('grid').first().getByRole('row').nth(3);
  const start = performance.now();
  await row.click();
  await page.getByRole('complementary').first().waitFor();
  return performance.now() - start;
}
