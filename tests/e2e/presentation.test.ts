import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

type AxeWindow = {
  axe: {
    run: (
      context: string,
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
};

async function violations(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as AxeWindow;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const report = await axe.run(within, { runOnly: tags, resultTypes: ['violations'] });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, part);
}

const MOST_TABS = 80;

/** Presses Tab until the button of this name has the focus, then Enter. */
async function pressByKeys(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().waitFor();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused !== name) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`${name} is not reached by ${MOST_TABS} presses of Tab`);
}

const step = (page: Page, id: string) => page.locator(`[data-presentation] [data-step="${id}"]`);

describe('the room of briefings', () => {
  it('tells how things stand without a question; a figure opens its incidents', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await page.evaluate(AXE);
    await openRoom(page, 'briefing');
    const windows = page.getByRole('region', { name: 'Những ngày cuối so với thường lệ' });
    const cell = windows.getByRole('button', { name: /^90 ngày qua/ }).first();
    await cell.waitFor({ timeout: 60_000 });
    const count = Number(/^90 ngày qua\s*(\d+)/.exec((await cell.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    await cell.click();
    await windows.getByText(new RegExp(`· ${count} vụ$`)).waitFor();
    expect(await violations(page, '#room')).toEqual([]);
    expectNoTrouble(trouble);
    await context.close();
  });

  it('shows a presentation by the keyboard alone, from the first step to the last and back', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await page.evaluate(AXE);
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.locator('[data-room="briefing"][aria-current="page"]').waitFor();
    await page.getByRole('tab', { name: 'Tình hình' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Trình chiếu', selected: true }).waitFor();
    await pressByKeys(page, 'Tạo 5 bước từ số liệu');
    await page.getByRole('list', { name: 'Các bước' }).waitFor();
    await page.getByRole('tab', { name: 'Trình chiếu' }).focus();
    await pressByKeys(page, 'Trình chiếu');

    await step(page, 'step-happened').waitFor();
    expect(await step(page, 'step-happened').textContent()).toMatch(/\d+ vụ việc từ/);
    await page.keyboard.press('PageDown');
    await step(page, 'step-where').waitFor();
    await page.keyboard.press('ArrowRight');
    await step(page, 'step-when').waitFor();
    await page.keyboard.press('PageUp');
    await step(page, 'step-where').waitFor();
    await page.keyboard.press('End');
    await step(page, 'step-proposal').waitFor();
    await page.keyboard.press('PageDown');
    expect(await step(page, 'step-proposal').count()).toBe(1);
    expect(await page.locator('[data-tour="map"] [data-map]').isVisible()).toBe(true);
    expect(
      await page
        .getByText('20 km')
        .or(page.getByText(/^\d+ (km|m)$/))
        .count(),
    ).toBeGreaterThan(0);

    await page.keyboard.press('n');
    await page.getByRole('complementary', { name: 'Ghi chú và giờ' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('b');
    await page.getByText('Màn hình đang tắt').waitFor({ state: 'attached' });
    await page.keyboard.press('PageDown');
    await page.getByText('Màn hình đang tắt').waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    await step(page, 'step-happened').waitFor();
    await page.waitForTimeout(400);
    expect(await violations(page, '[data-presentation]')).toEqual([]);

    await page.keyboard.press('Escape');
    await page.locator('[data-presentation]').waitFor({ state: 'detached' });
    await page.locator('[data-room="briefing"][aria-current="page"]').waitFor();
    expectNoTrouble(trouble);
    await context.close();
  });
});
