import type { Page } from 'playwright-core';
import { inMs, printRow, spreadOf } from './measure.ts';
import { deedSince, nowInPage } from './watch-page.ts';
import type { Deed } from './watch-page.ts';

const LEVEL_MS = 100;
const STILL = '[data-map][data-still="true"]';

type Interaction = {
  readonly name: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly rounds: number;
  /** Between two rounds. */
  readonly restMs?: number;
  readonly act: (page: Page, round: number) => Promise<unknown>;
  /** What the page then holds; it must differ from one round to the next, or nothing was done. */
  readonly seen: (page: Page) => Promise<string>;
};

const row = (page: Page, number: number) =>
  page.getByRole('grid').first().getByRole('row').nth(number);

const marked = async (page: Page): Promise<string> => {
  const path = page.locator('[data-map] [data-mark="hover"] path').first();
  return (await path.count()) === 0 ? '' : ((await path.getAttribute('d')) ?? '');
};

const chosen = async (page: Page): Promise<string> => {
  const selected = page.getByRole('grid').first().locator('[aria-selected="true"]').first();
  return (await selected.count()) === 0 ? '' : selected.innerText();
};

const kindOff = async (page: Page): Promise<string> =>
  (await page.getByRole('button', { name: /Phá hoại/ }).getAttribute('aria-pressed')) ?? '';

const roomNow = async (page: Page): Promise<string> =>
  (await page.locator('[data-room][aria-current="page"]').getAttribute('data-room')) ?? '';

const sortOf = async (page: Page): Promise<string> =>
  (await page.getByRole('columnheader').first().getAttribute('aria-sort')) ?? '';

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'pointing at a row',
    rounds: 4,
    act: (page, round) => row(page, 3 + round).hover(),
    seen: marked,
  },
  {
    name: 'clicking a row',
    rounds: 3,
    act: (page, round) => row(page, 3 + 2 * round).click(),
    seen: chosen,
  },
  {
    name: 'typing in the list filter, a letter',
    prepare: (page) => page.getByRole('searchbox', { name: /Lọc theo tên/ }).click(),
    rounds: 4,
    act: (page, round) => page.keyboard.press('quyn'.charAt(round)),
    seen: (page) => page.getByRole('searchbox', { name: /Lọc theo tên/ }).inputValue(),
  },
  {
    name: 'turning the order of the list',
    prepare: (page) => page.getByRole('searchbox', { name: /Lọc theo tên/ }).fill(''),
    rounds: 4,
    act: (page) => page.getByRole('columnheader').first().getByRole('button').click(),
    seen: sortOf,
  },
  {
    name: 'typing in the search, a letter',
    prepare: (page) => page.locator('#search').click(),
    rounds: 4,
    act: (page, round) => page.keyboard.press('quyn'.charAt(round)),
    seen: (page) => page.locator('#search').inputValue(),
  },
  {
    name: 'hiding and showing a layer',
    prepare: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Lớp/ }).first().click();
    },
    rounds: 4,
    act: (page) => page.getByRole('checkbox', { name: 'Trạm BTS' }).click(),
    seen: (page) => page.getByRole('checkbox', { name: 'Trạm BTS' }).isChecked().then(String),
  },
  {
    name: 'a step of a weight, the map of the one before drawn',
    prepare: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Trọng số' }).click();
      await page.getByRole('slider', { name: 'Khả năng xảy ra' }).focus();
    },
    rounds: 3,
    restMs: 6000,
    act: (page) => page.keyboard.press('ArrowRight'),
    seen: (page) => page.getByRole('slider', { name: 'Khả năng xảy ra' }).inputValue(),
  },
  {
    name: 'a kind of incident off or on',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Trọng số' }).click();
      await page.getByRole('button', { name: /^Loại vụ việc/ }).click();
    },
    rounds: 4,
    act: (page) => page.getByRole('button', { name: /Phá hoại/ }).click(),
    seen: kindOff,
  },
  {
    name: 'entering another room',
    prepare: (page) => page.keyboard.press('Escape'),
    rounds: 6,
    act: (page, round) =>
      page.locator(`[data-room="${round % 2 === 0 ? 'hotspots' : 'targets'}"]`).click(),
    seen: roomNow,
  },
];

/** What a person does with everything loaded, each until the next picture (Event Timing API). */
export async function benchInteractions(page: Page): Promise<void> {
  for (const { name, prepare, rounds, act, seen, restMs = 500 } of INTERACTIONS) {
    await prepare?.(page);
    const deeds: Deed[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.locator('html[data-result]').waitFor({ timeout: 120_000 });
      await page.waitForTimeout(restMs);
      await page.locator(STILL).waitFor({ timeout: 120_000 });
      const before = await seen(page);
      const since = await nowInPage(page);
      await act(page, round);
      deeds.push(await deedSince(page, since));
      if ((await seen(page)) === before) throw new Error(`nothing came of ${name}`);
    }
    const painted = spreadOf(deeds.map(({ untilPaintMs }) => untilPaintMs));
    const handled = spreadOf(deeds.map(({ untilHandledMs }) => untilHandledMs));
    printRow(name, inMs(painted), `level ${LEVEL_MS} ms`, `handled ${inMs(handled)}`);
  }
}
