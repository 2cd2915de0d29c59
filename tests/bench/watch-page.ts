import type { Page } from 'playwright-core';

/** A frame that took long, and the longest script in it, ours and the map library's. */
export type LongFrame = {
  readonly atMs: number;
  readonly ownMs: number;
  readonly mapMs: number;
  readonly frameMs: number;
};

/** A person's deed: until the next picture, and of that until our code was through with it. */
export type Deed = { readonly untilPaintMs: number; readonly untilHandledMs: number };

type Seen = { readonly frames: LongFrame[]; readonly deeds: (Deed & { readonly atMs: number })[] };

declare global {
  interface Window {
    vonggacSeen?: Seen;
  }
}

/** Runs in the page before the app does. */
export function watchPage(): void {
  localStorage.setItem('vonggac.tour', 'seen');
  const seen: Seen = { frames: [], deeds: [] };
  window.vonggacSeen = seen;
  type Script = { readonly sourceURL: string; readonly duration: number };
  type Frame = PerformanceEntry & { readonly scripts: readonly Script[] };
  const longest = (scripts: readonly Script[]): number =>
    scripts.reduce((most, { duration }) => Math.max(most, duration), 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { scripts, startTime, duration } = entry as Frame;
      const isMap = ({ sourceURL }: Script): boolean => sourceURL.includes('/maplibre-');
      seen.frames.push({
        atMs: startTime,
        frameMs: duration,
        mapMs: longest(scripts.filter(isMap)),
        ownMs: longest(scripts.filter((script) => !isMap(script))),
      });
    }
  }).observe({ type: 'long-animation-frame', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const event = entry as PerformanceEventTiming;
      const untilHandledMs = event.processingEnd - event.startTime;
      seen.deeds.push({ atMs: event.startTime, untilPaintMs: event.duration, untilHandledMs });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

export async function nowInPage(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** The longest since a moment of the page; zero when nothing took long. */
export function longestSince(page: Page, sinceMs: number): Promise<Omit<LongFrame, 'atMs'>> {
  return page.evaluate((since) => {
    const frames = (window.vonggacSeen?.frames ?? []).filter(({ atMs }) => atMs >= since);
    const most = (read: (frame: LongFrame) => number): number => Math.max(0, ...frames.map(read));
    return {
      ownMs: most(({ ownMs }) => ownMs),
      mapMs: most(({ mapMs }) => mapMs),
      frameMs: most(({ frameMs }) => frameMs),
    };
  }, sinceMs);
}

const PICTURE_WAIT_MS = 5000;

/** The slowest event of what was done since a moment of the page, once its picture has come; zero: under 16 ms. */
export async function deedSince(page: Page, sinceMs: number): Promise<Deed> {
  await page.waitForTimeout(400);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  // the browser tells of an event when its picture is on the screen, on a slow PC much later
  await page
    .waitForFunction(
      (since) => window.vonggacSeen?.deeds.some(({ atMs }) => atMs >= since),
      sinceMs,
      { timeout: PICTURE_WAIT_MS },
    )
    .catch(() => null);
  return page.evaluate((since) => {
    const deeds = (window.vonggacSeen?.deeds ?? []).filter(({ atMs }) => atMs >= since);
    return deeds.reduce(
      (most, deed) => ({
        untilPaintMs: Math.max(most.untilPaintMs, deed.untilPaintMs),
        untilHandledMs: Math.max(most.untilHandledMs, deed.untilHandledMs),
      }),
      { untilPaintMs: 0, untilHandledMs: 0 },
    );
  }, sinceMs);
}
