import type { Browser, Request } from 'playwright-core';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { serveFolder } from '../../scripts/tooling/serve-folder.mjs';

const ANALYSIS = /^run-analysis-.*\.js$/;
const DRAWN = '[data-map][data-drawn="true"]';

declare global {
  interface Window {
    vonggacDrawnAt?: number;
  }
}

/**
 * The scripts a first map is drawn with, as file names below `dist`. On a slow PC the analysis may be done
 * before the map is, and the room that tells of it is then fetched too: here the analysis never ends, so
 * that only what the map needs is asked for.
 */
export async function scriptsOfFirstMap(browser: Browser): Promise<readonly string[]> {
  const site = siteWithoutAnalysis();
  const server = await serveFolder(site, { host: '127.0.0.1', port: 0 });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // what tsx wraps named functions in, which the page does not have
  await context.addInitScript('globalThis.__name = (made) => made;');
  await context.addInitScript(noteDrawn, DRAWN);
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  const page = await context.newPage();
  await page.goto(`${server.url}#room=targets`);
  await page.locator(DRAWN).waitFor({ timeout: 300_000 });
  const drawnAt = await page.evaluate(() => window.vonggacDrawnAt ?? 0);
  await context.close();
  await server.close();
  rmSync(site, { recursive: true });
  const before = requests.filter((request) => request.timing().startTime <= drawnAt);
  const asked = before.map((request) => new URL(request.url()).pathname.slice(1));
  // the analysis may be asked for; the map was drawn without it
  return [...new Set(asked)].filter(
    (path) => /\.m?js$/.test(path) && !ANALYSIS.test(basename(path)),
  );
}

function siteWithoutAnalysis(): string {
  const site = mkdtempSync(join(tmpdir(), 'vonggac-bench-'));
  cpSync('dist', site, { recursive: true });
  const assets = join(site, 'assets');
  const found = readdirSync(assets).filter((name) => ANALYSIS.test(name));
  if (found.length === 0) throw new Error('the build has no script of its own for the analysis');
  for (const name of found) writeFileSync(join(assets, name), 'await new Promise(() => {});');
  return site;
}

/** Runs in the page before the app does. */
function noteDrawn(drawn: string): void {
  localStorage.setItem('vonggac.tour', 'seen');
  new MutationObserver(() => {
    if (document.querySelector(drawn)) window.vonggacDrawnAt ??= Date.now();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-drawn'] });
}
