import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOMS, openRoom, rankedList, runCommand, untilAnalysed } from './support/app-page.ts';
import { messages } from './support/messages.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as AxeWindow;
    const report = await axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
    });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
      ),
    );
  }, TAGS);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const THEMES = ['light', 'dark', 'contrast'] as const;
/** In each theme; the language changes no colour and no name's being there, so one is enough. */
const DIALOGS = ['shortcuts', 'about', 'projects', 'export', 'tour'] as const;

describe('WCAG 2.2 AA by axe', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openApp(browser, { width: 1440, height: 900 }));
    await untilAnalysed(page);
    await page.evaluate(AXE);
  });

  for (const theme of THEMES) {
    for (const language of ['vi', 'en'] as const) {
      it(`finds nothing in any room, with a target open, nor in a dialog: ${theme}, ${language}`, async () => {
        await choose(page, /^(Ngôn ngữ|Language)$/, `shell:language.${language}`);
        await page.locator(`html[lang="${language}"]`).waitFor();
        await choose(page, /^(Giao diện|Theme)$/, `shell:theme.${theme}`);
        await page.locator(`html[data-theme="${theme}"]`).waitFor();
        const found: string[] = [];
        const look = async (where: string): Promise<void> => {
          found.push(...(await violations(page)).map((line) => `${where} — ${line}`));
        };
        for (const room of ROOMS) {
          await openRoom(page, room);
          await look(room);
        }
        await openRoom(page, 'targets');
        await rankedList(page).getByRole('row').nth(1).click();
        await page.locator('aside output').waitFor({ state: 'detached' });
        await look('a target open');
        for (const dialog of language === 'vi' ? DIALOGS : []) {
          await runCommand(page, dialog, language);
          await page.getByRole('dialog').getByRole('heading').first().waitFor();
          await look(`${dialog} dialog`);
          await closeDialog(page);
        }
        await page.keyboard.press('Control+k');
        await page.getByRole('option').first().waitFor();
        await look('command palette');
        await closeDialog(page);
        await page.keyboard.press('Escape');
        expect(found).toEqual([]);
      });
    }
  }
});

/** Takes an entry of a menu of the top bar, by its message, in whichever language is on. */
async function choose(page: Page, menu: RegExp, key: string): Promise<void> {
  const names = [messages('vi').get(key), messages('en').get(key)];
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^(${names.join('|')})$`) }).click();
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('a phone of 390 px', () => {
  it('shows every room without sideways scrolling', async () => {
    const { page, context } = await openApp(browser, { width: 390, height: 844 });
    await untilAnalysed(page);
    await page.evaluate(AXE);
    const found: string[] = [];
    for (const room of ROOMS) {
      await openRoom(page, room);
      found.push(...(await violations(page)).map((line) => `${room} — ${line}`));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, room).toBeLessThanOrEqual(0);
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it('shows the place of a target above its details, and again once they were at full height', async () => {
    const { page, context } = await openApp(browser, { width: 390, height: 844 });
    await untilAnalysed(page);
    await openRoom(page, 'targets');
    const details = page.getByRole('complementary');
    const mark = page.locator('[data-map] [data-mark="selected"] path').last();
    const markAbove = async (): Promise<void> => {
      await expect
        .poll(async () => {
          const [place, sheet] = [await mark.boundingBox(), await details.boundingBox()];
          return place !== null && sheet !== null && place.y + place.height < sheet.y;
        })
        .toBe(true);
    };
    await rankedList(page).getByRole('row').nth(2).click();
    await details.waitFor();
    await markAbove();
    await details.getByRole('button', { name: 'Mở cao hết màn hình' }).click();
    expect((await details.boundingBox())?.y).toBeLessThan(60);
    await details.getByRole('button', { name: 'Xem trên bản đồ' }).click();
    await markAbove();
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
    expect(await page.getByRole('dialog').count()).toBe(1);
    await context.close();
  });
});
