import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Trouble } from './open-app.ts';
import { commandTitle } from './messages.ts';
import type { Language } from './messages.ts';

const LONG = { timeout: 120_000 };

/** Waits until the demo is analysed and the map has drawn everything it was asked to. */
export async function untilAnalysed(page: Page): Promise<void> {
  await page.locator('[data-map][data-drawn="true"]').waitFor(LONG);
  await page.locator('html[data-result]').waitFor(LONG);
}

/** The hash of the result on screen. */
export async function resultHash(page: Page): Promise<string> {
  return (await page.locator('html').getAttribute('data-result')) ?? '';
}

/** Waits for a result other than the one given. */
export async function untilNewResult(page: Page, before: string): Promise<string> {
  await page.locator(`html[data-result]:not([data-result="${before}"])`).waitFor(LONG);
  return resultHash(page);
}

export const ROOMS = ['data', 'hotspots', 'targets', 'patrol', 'briefing'] as const;

/** Enters a room and waits until its panel is filled. Entering the room one is in closes its panel, or opens it. */
export async function openRoom(page: Page, room: string): Promise<void> {
  const entry = page.locator(`[data-room="${room}"]`);
  const isIn = (await entry.getAttribute('aria-current')) === 'page';
  if (!isIn || !(await page.locator('#room').isVisible())) await entry.click();
  await page.locator(`[data-room-panel="${room}"]`).waitFor({ state: 'attached' });
  await page
    .locator('#room output[aria-label]')
    .first()
    .waitFor({ state: 'detached', ...LONG });
}

/** Runs a command by its name in the palette, as a person would who knows no menu. */
export async function runCommand(page: Page, id: string, language: Language = 'vi'): Promise<void> {
  await page.keyboard.press('Control+k');
  const title = commandTitle(id, language);
  await page.getByRole('dialog').getByRole('combobox').fill(title);
  await page.getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

export function rankedList(page: Page): Locator {
  return page.getByRole('grid').first();
}

export async function rowCount(page: Page): Promise<number> {
  return Number(await rankedList(page).getAttribute('aria-rowcount')) - 1;
}

export function expectNoTrouble(trouble: Trouble): void {
  expect(trouble.outsideRequests).toEqual([]);
  expect(trouble.policyViolations).toEqual([]);
  expect(trouble.consoleErrors).toEqual([]);
}
