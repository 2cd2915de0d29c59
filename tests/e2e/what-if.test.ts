import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScenario } from '../../src/core/criticality/scenario-read.ts';
import { expectNoTrouble, runCommand, untilAnalysed } from './support/app-page.ts';
import { chooseMark } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LONG = { timeout: 60_000 };

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

/** Puts the scissors in hand and clears the table. */
async function startAnew(page: Page): Promise<void> {
  await runCommand(page, 'what_if');
  if ((await page.locator('[data-map]').getAttribute('data-tool')) !== 'pick') {
    await runCommand(page, 'what_if');
  }
  await page.getByRole('button', { name: 'Việc với phương án' }).click();
  await page.getByRole('menuitem', { name: 'Phương án mới' }).click();
  await page.getByText('Chưa cắt gì').waitFor();
}

function figure(page: Page, name: string): Locator {
  return page
    .locator('#room dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd');
}

async function numberOf(page: Page, name: string): Promise<number> {
  return Number((await figure(page, name).innerText()).replaceAll('.', ''));
}

async function cutByName(page: Page, text: string): Promise<void> {
  await page.locator('#room').getByRole('combobox').first().fill(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          where: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const report = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

describe('a what-if by mouse', () => {
  it('cuts a cable pressed on the map, of which the person says how much, and restores it', async () => {
    const { page } = app;
    await startAnew(page);
    await cutByName(page, 'Chư Prông 1');
    await figure(page, 'trạm').waitFor(LONG);
    await page.locator('[data-map][data-still="true"]').waitFor(LONG);
    await page.getByRole('button', { name: 'Khôi phục tất cả' }).click();
    await page.getByText('Chưa cắt gì').waitFor();
    const chooser = page.getByRole('region', { name: 'Cắt bao nhiêu' });
    await pressUntil(page, chooser);
    await chooser.getByRole('button', { name: 'Cả tuyến cáp' }).click();
    await figure(page, 'trạm').waitFor(LONG);
    expect(await page.locator('#room ol > li').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await page.getByText('Chưa cắt gì').waitFor();
  });

  it('tells what goes dark while a disc is dragged, and keeps one step for the whole drag', async () => {
    const { page } = app;
    await startAnew(page);
    await page.getByRole('radio', { name: 'Vòng tròn' }).check();
    const map = await page.locator('[data-map] canvas').boundingBox();
    if (!map) throw new Error('no map');
    const [x, y] = [map.x + map.width * 0.6, map.y + map.height * 0.35];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1) await page.mouse.move(x + 9 * step, y + 3 * step);
    await page.getByText(/thuê bao mất dịch vụ$/).waitFor(LONG);
    expect(await page.locator('#room ol > li').count()).toBe(1);
    await page.mouse.up();
    await page.getByRole('button', { name: /^Chọn chỗ cắt 1/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Chưa cắt gì').waitFor();
  });
});

/** Presses along a line over the map until a cable was hit. */
async function pressUntil(page: Page, wanted: Locator): Promise<void> {
  const map = await page.locator('[data-map] canvas').boundingBox();
  if (!map) throw new Error('no map');
  for (let step = 0; step < 30; step += 1) {
    await page.mouse.click(map.x + map.width * (0.55 + 0.01 * step), map.y + map.height * 0.54);
    if (await appears(wanted)) return;
    // a press on an asset cuts it: it is put back
    const restore = page.getByRole('button', { name: 'Khôi phục tất cả' });
    if (await restore.isVisible()) await restore.click();
  }
  throw new Error('no cable was hit');
}

async function appears(wanted: Locator): Promise<boolean> {
  try {
    await wanted.waitFor({ timeout: 900 });
    return true;
  } catch {
    return false;
  }
}

describe('a what-if without a pointer', () => {
  it('cuts by name, moves a disc by arrows and deletes it', async () => {
    const { page } = app;
    await startAnew(page);
    await page.getByRole('radio', { name: 'Vòng tròn' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('spinbutton', { name: 'Bán kính, m' }).fill('3000');
    await cutByName(page, 'GLI-EX-01');
    await figure(page, 'trạm').waitFor(LONG);
    await expect.poll(() => numberOf(page, 'trạm'), LONG).toBeGreaterThan(0);
    const before = await numberOf(page, 'trạm');
    await page.getByRole('button', { name: /^Chọn chỗ cắt 1/ }).focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => numberOf(page, 'trạm'), LONG).not.toBe(before);
    await page.keyboard.press('Delete');
    await page.getByText('Chưa cắt gì').waitFor();
  });

  it('places a disc in the middle of the map by Enter and leaves by Escape', async () => {
    const { page } = app;
    await startAnew(page);
    await page.getByRole('radio', { name: 'Vòng tròn' }).check();
    await page.locator('[data-map] canvas').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Chọn chỗ cắt 1/ }).waitFor();
    await page.keyboard.press(']');
    await page.keyboard.press('Delete');
    await page.getByText('Chưa cắt gì').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-map]').getAttribute('data-tool'), LONG).toBe('off');
  });
});

describe('scenarios', () => {
  it('are saved by name, survive a reload, are set side by side and exported', async () => {
    const { page } = app;
    await startAnew(page);
    await cutByName(page, 'GLI-EX-01');
    await save(page, 'Mất tổng đài');
    await page.getByRole('radio', { name: 'Vòng tròn' }).check();
    await page.getByRole('spinbutton', { name: 'Bán kính, m' }).fill('2500');
    await cutByName(page, 'GLI-EX-01');
    await save(page, 'Bão qua Pleiku');
    await page.getByText(/Đã lưu lúc/).waitFor();
    await page.waitForTimeout(1500);
    await page.reload();
    await untilAnalysed(page);
    await runCommand(page, 'what_if');
    await page.getByRole('radio', { name: 'Phương án (2)' }).check();
    await page.getByRole('checkbox', { name: 'So sánh Mất tổng đài' }).check();
    await page.getByRole('checkbox', { name: 'So sánh Bão qua Pleiku' }).check();
    const table = page.getByRole('region', { name: 'So sánh phương án' }).getByRole('table');
    await expect
      .poll(() => table.getByRole('row', { name: /^trạm/ }).innerText(), LONG)
      .toMatch(/\d+\s+\d+\s*[+−±]\d+/);
    await page.getByRole('button', { name: 'Mở Mất tổng đài' }).click();
    await page.getByRole('button', { name: 'Việc với phương án' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Xuất tệp JSON' }).click();
    await chooseMark(page);
    const file = await (await download).path();
    const { scenario } = readScenario(JSON.parse(readFileSync(file, 'utf8')));
    expect(scenario).toMatchObject({
      name: 'Mất tổng đài',
      cuts: [{ type: 'target', id: 'GLI-EX-01' }],
    });
  });

  it('open from the worst place and from what to harden first', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Nơi tệ nhất' }).check();
    await page.getByRole('button', { name: 'Tìm nơi tệ nhất' }).click();
    const worst = page.getByRole('button', { name: /^Đến nơi 1 trên bản đồ/ });
    await worst.waitFor(LONG);
    const told = Number(/(\d[\d.]*) trạm/.exec(await worst.innerText())?.[1]?.replaceAll('.', ''));
    await page.getByRole('button', { name: 'Mở nơi 1 thành phương án' }).click();
    await expect.poll(() => numberOf(page, 'trạm'), LONG).toBe(told);
    await page.getByRole('radio', { name: 'Gia cố' }).check();
    await page.getByRole('button', { name: 'Tính thứ tự' }).click();
    await page.getByRole('button', { name: 'Mở thành phương án' }).click(LONG);
    await page
      .getByText(/rời danh sách phụ thuộc một đường/)
      .first()
      .waitFor(LONG);
  });

  it('leave nothing for axe to find', async () => {
    const { page } = app;
    const found = [...(await violations(page))];
    for (const name of ['Nơi tệ nhất', 'Gia cố', /^Phương án/]) {
      await page.getByRole('radio', { name }).check();
      found.push(...(await violations(page)));
    }
    expect(found).toEqual([]);
  });

  it('asked nobody but their own origin', () => {
    expectNoTrouble(app.trouble);
  });
});

async function save(page: Page, name: string): Promise<void> {
  await page.locator('#room').getByRole('button', { name: 'Lưu thành phương án' }).click();
  await page.getByRole('textbox', { name: 'Tên phương án' }).fill(name);
  await page.keyboard.press('Enter');
  await page.locator('#room strong', { hasText: name }).waitFor();
}
