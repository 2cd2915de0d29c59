import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  rankedList,
  resultHash,
  runCommand,
  untilAnalysed,
  untilNewResult,
} from './support/app-page.ts';
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
  await browser.close();
});

const MOST_TABS = 60;

/** Presses Tab until the focus is on what the selector names, as a person without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<number> {
  for (let presses = 1; presses <= MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return presses;
  }
  throw new Error(`${selector} is not reached by ${MOST_TABS} presses of Tab`);
}

/** Whether the element with the focus is drawn differently from one without. */
function focusShows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
}

describe('without a pointer', () => {
  it('goes from the first key to the reasons of a target and back', async () => {
    const { page } = app;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Tới nội dung chính',
    );
    await tabTo(page, '[data-room="targets"]');
    expect(await focusShows(page)).toBe(true);
    await page.keyboard.press('Enter');
    await rankedList(page).waitFor();
    await tabTo(page, '[role="grid"]');
    expect(await focusShows(page)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const chosen = rankedList(page).locator('[aria-selected="true"]');
    await chosen.waitFor();
    expect(await chosen.getAttribute('aria-rowindex')).toBe('4');
    const details = page.getByRole('complementary').first();
    await details.getByRole('heading').first().waitFor();
    await tabTo(page, 'aside button');
    // The first Escape is for the hint of the button, the next for the panel.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'hidden' });
  });

  it('goes from room to room by two letters', async () => {
    const { page } = app;
    for (const [keys, room] of [
      ['gh', 'hotspots'],
      ['gd', 'data'],
      ['gt', 'targets'],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await page.locator(`[data-room="${room}"][aria-current="page"]`).waitFor();
      expect(await page.locator('[data-room][aria-current="page"]').count()).toBe(1);
    }
  });

  it('searches without marks and flies there by Enter', async () => {
    const { page } = app;
    const address = page.url();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.type('ayun pa');
    await page
      .getByRole('option', { name: /Ayun Pa/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url(), { timeout: 20_000 }).not.toBe(address);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  });

  it('undoes and redoes what was changed', async () => {
    const { page } = app;
    const before = await resultHash(page);
    await page.getByRole('button', { name: /^Loại vụ việc/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Trộm cáp/ }).focus();
    await page.keyboard.press('Space');
    const after = await untilNewResult(page, before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    expect(await untilNewResult(page, after)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    expect(await untilNewResult(page, before)).toBe(after);
    await page.keyboard.press('Control+z');
    await untilNewResult(page, after);
  });

  it('runs commands by name: a role has its own rooms and first room', async () => {
    const { page } = app;
    await runCommand(page, 'role_leader');
    await page.locator('[data-room="briefing"][aria-current="page"]').waitFor();
    expect(await page.locator('[data-room]').count()).toBe(3);
    await runCommand(page, 'role_police');
    await page.locator('[data-room="patrol"][aria-current="page"]').waitFor();
    expect(await page.locator('[data-room]').count()).toBe(4);
    await runCommand(page, 'role_planner');
    await page.locator('[data-room="targets"][aria-current="page"]').waitFor();
  });

  it('gives the focus back when a dialog closes', async () => {
    const { page } = app;
    const help = page.getByRole('button', { name: 'Trợ giúp' });
    await help.focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Phím tắt' });
    await dialog.waitFor();
    await expect
      .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(() => help.evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  it('asked nobody but its own origin and complained about nothing', () => {
    expectNoTrouble(app.trouble);
  });
});
