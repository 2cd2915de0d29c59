import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ROOMS = ['data', 'hotspots', 'targets', 'patrol', 'briefing'] as const;

type AxeWindow = {
  axe: {
    run: (
      context: Document,
      options: object,
    ) => Promise<{
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    }>;
  };
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const report = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
      ),
    );
  });
}

describe('WCAG 2.2 AA by axe', () => {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    for (const language of ['vi', 'en'] as const) {
      it(`finds nothing in any room, ${theme}, ${language}`, async () => {
        const { page, context } = await openApp(browser, { width: 1440, height: 900 });
        await untilAnalysed(page);
        await choose(page, /^(Ngôn ngữ|Language)$/, language === 'vi' ? 'Tiếng Việt' : 'English');
        const themes = {
          light: /Sáng|Light/,
          dark: /Tối|Dark/,
          contrast: /Tương phản cao|High contrast/,
        };
        await choose(page, /^(Giao diện|Theme|Appearance)$/, themes[theme]);
        const found: string[] = [];
        for (const room of ROOMS) {
          await openRoom(page, room);
          await page.waitForTimeout(700);
          found.push(...(await violations(page)).map((line) => `${room} — ${line}`));
        }
        await context.close();
        expect(found).toEqual([]);
      });
    }
  }
});

async function choose(page: Page, menu: RegExp, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitemradio', { name: entry }).click();
  await page.waitForTimeout(300);
}

describe('a phone of 390 px', () => {
  it('shows every room without sideways scrolling', async () => {
    const { page, context } = await openApp(browser, { width: 390, height: 844 });
    await untilAnalysed(page);
    for (const room of ROOMS) {
      await openRoom(page, room);
      await page.waitForTimeout(400);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, room).toBeLessThanOrEqual(0);
    }
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

describe('a first visit', () => {
  it('is guided, and the guide can be left by Escape', async () => {
    const { page, context } = await openApp(browser, { firstVisit: true });
    const guide = page.getByRole('dialog').first();
    await guide.waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await context.close();
  });
});
