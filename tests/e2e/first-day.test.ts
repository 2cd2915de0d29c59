import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { openDemo } from '../support/demo-province.ts';
import {
  btsWorkbook,
  cableShapefile,
  cleanCsv,
  communesOf,
  oldAddressCsv,
  phoneKml,
} from '../support/first-day-files.ts';
import type { FirstDayFile } from '../support/first-day-files.ts';
import { expectNoTrouble, openRoom, runCommand, untilAnalysed } from './support/app-page.ts';
import { pickFiles } from './support/import-page.ts';
import type { PickedFile } from './support/import-page.ts';
import { chooseMark } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const LONG = { timeout: 90_000 };
const WITHIN_M = 1;

let browser: Browser;
let demo: Dataset;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), openDemo()]);
});
afterAll(async () => {
  await browser.close();
});

/** The five files of the first day, as a person drops them: all at once. */
function firstDay() {
  const addresses = oldAddressCsv();
  const bts = btsWorkbook(demo);
  const cables = cableShapefile(demo);
  const phone = phoneKml(demo);
  const clean = cleanCsv(demo);
  return { addresses, bts, cables, phone, clean, all: [bts, cables, phone, addresses, clean] };
}

const picked = (files: readonly FirstDayFile[]): readonly PickedFile[] =>
  files.map(({ name, mimeType, bytes }) => ({ name, mimeType, buffer: Buffer.from(bytes) }));

/** Waits until no file is being looked through. */
async function untilReviewed(page: Page): Promise<void> {
  await page.locator('[data-import] nav').waitFor(LONG);
  const left = (): Promise<number> => page.getByText('Đang xem', { exact: true }).count();
  await expect.poll(left, LONG).toBe(0);
}

describe('the files of the first day', () => {
  it('are loaded by mouse in a few clicks, and land where they should', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'data');
    const { all, cables, phone, addresses } = firstDay();
    await pickFiles(page, picked(all));
    await untilReviewed(page);
    const files = page.getByRole('navigation', { name: 'Các tệp chờ nạp' });
    const show = (name: string) => files.getByRole('button', { name }).click();
    await show(cables.name);
    await page.getByRole('button', { name: /TM-3 108°15′/ }).click();
    await files.getByRole('button', { name: `${cables.name} Sẵn sàng` }).waitFor(LONG);
    await show(phone.name);
    await page.getByRole('combobox', { name: `Loại dữ liệu của ${phone.name}` }).click();
    await page.getByRole('option', { name: 'Điểm khác' }).click();
    await files.getByRole('button', { name: `${phone.name} Sẵn sàng` }).waitFor(LONG);
    await show(addresses.name);
    await page.getByRole('button', { name: /^Ia Hrung, Gia Lai/ }).click();
    await files.getByRole('button', { name: `${addresses.name} Sẵn sàng` }).waitFor(LONG);
    await page.getByRole('button', { name: 'Nạp 5 tệp vào dữ liệu' }).click();
    await page.locator('[data-import]').waitFor({ state: 'detached', ...LONG });
    await expectInPlace(page);
    expectNoTrouble(trouble);
    await context.close();
  });

  it('are loaded with the keyboard alone, and land where they should', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    const { all, cables, phone, addresses } = firstDay();
    const chooser = page.waitForEvent('filechooser');
    await runCommand(page, 'add_files');
    await (await chooser).setFiles([...picked(all)]);
    await untilReviewed(page);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: now } = document;
        return now?.getAttribute('aria-label') ?? now?.textContent ?? '';
      });
    const tabTo = async (wanted: RegExp, key = 'Tab'): Promise<void> => {
      for (let step = 0; step < 150 && !wanted.test(await focused()); step += 1) {
        await page.keyboard.press(key);
      }
      expect(await focused()).toMatch(wanted);
    };
    const ready = async (name: string): Promise<void> => {
      const files = page.getByRole('navigation', { name: 'Các tệp chờ nạp' });
      await files.getByRole('button', { name: `${name} Sẵn sàng` }).waitFor(LONG);
    };
    const byName = (name: string): RegExp => new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`);
    await tabTo(byName(cables.name));
    await page.keyboard.press('Enter');
    await tabTo(/TM-3 108°15′/);
    await page.keyboard.press('Enter');
    await ready(cables.name);
    await tabTo(/^Nạp \d tệp/);
    await tabTo(byName(phone.name), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(/^Loại dữ liệu của/);
    await page.keyboard.press('Enter');
    await page.locator('[role="option"]:focus').waitFor();
    for (let step = 0; step < 16 && (await focused()) !== 'Điểm khác'; step += 1) {
      const before = await focused();
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).not.toBe(before);
    }
    await page.keyboard.press('Enter');
    await ready(phone.name);
    await expect.poll(focused).toMatch(/^Nạp \d tệp/);
    await tabTo(byName(addresses.name), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(/^Ia Hrung, Gia Lai/);
    await page.keyboard.press('Enter');
    await ready(addresses.name);
    await expect.poll(focused).toBe('Nạp 5 tệp vào dữ liệu');
    await page.keyboard.press('Enter');
    await page.locator('[data-import]').waitFor({ state: 'detached', ...LONG });
    await expectInPlace(page);
    expectNoTrouble(trouble);
    await context.close();
  });
});

type Feature = {
  readonly properties: { readonly id: string };
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] };
};

/** Takes the records out again as GeoJSON and holds them against where they really are. */
async function expectInPlace(page: Page): Promise<void> {
  const { all, addresses } = firstDay();
  const features = await exportedFeatures(page);
  for (const { kind, places } of all) {
    const there = features(kind);
    for (const [id, place] of places) {
      const found = firstPlace(there.get(id));
      expect(metresApart(found, place), `${kind} ${id}`).toBeLessThan(WITHIN_M);
    }
  }
  const communeAt = communesOf(demo);
  const incidents = features('incident');
  const found = [...addresses.communes].map(([id]) => [
    id,
    communeAt(firstPlace(incidents.get(id))),
  ]);
  expect(found).toEqual([...addresses.communes]);
}

async function exportedFeatures(page: Page) {
  await runCommand(page, 'export_records');
  const dialog = page.getByRole('dialog', { name: 'Xuất dữ liệu' });
  await dialog.getByRole('combobox', { name: 'Dạng tệp' }).click();
  await page.getByRole('option', { name: /^GeoJSON/ }).click();
  const download = page.waitForEvent('download', LONG);
  await dialog.getByRole('button', { name: /^Lưu/ }).click();
  await chooseMark(page);
  const entries = Object.entries(unzipSync(readFileSync(await (await download).path())));
  await page.keyboard.press('Escape');
  return (kind: string): ReadonlyMap<string, Feature> => {
    const [, bytes] = entries.find(([name]) => name === `${kind}.geojson`) ?? [];
    const json = JSON.parse(new TextDecoder().decode(bytes)) as { readonly features: Feature[] };
    return new Map(json.features.map((feature) => [feature.properties.id, feature]));
  };
}

function firstPlace(feature: Feature | undefined): readonly [number, number] {
  let place: unknown = feature?.geometry.coordinates;
  while (Array.isArray(place) && Array.isArray(place[0])) [place] = place;
  return Array.isArray(place) ? [Number(place[0]), Number(place[1])] : [Number.NaN, Number.NaN];
}

function metresApart(
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
): number {
  const degreeM = 111_200;
  const east = (lonA - lonB) * degreeM * Math.cos((latA * Math.PI) / 180);
  return Math.hypot(east, (latA - latB) * degreeM);
}
