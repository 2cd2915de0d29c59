import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOMS, openRoom, rankedList, runCommand, untilAnalysed } from './support/app-page.ts';
import { messages } from './support/messages.ts';
import type { Language } from './support/messages.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';
import { visibleTexts } from './support/visible-text.ts';

const NAMESPACES = readdirSync('src/i18n/locales/vi').map((file) => file.replace('.json', ''));
const RAW_KEY = new RegExp(`\\b(${NAMESPACES.join('|')}):[a-z_]|\\{\\{|\\}\\}`);
/** A key that was not found shows as itself: words in small letters joined by dots. */
const BARE_KEY = /^[a-z_]+(\.[a-z_0-9]+)+$/;
const FILE_NAME = /\.(fgb|geojson|csv|json|vonggac)$/;
const NO_VALUE = /\bNaN\b|\bInfinity\b|\bundefined\b|\[object /;

/** Names of languages are written in their own language everywhere. */
const OWN_NAME = new Set([
  'shell:language.vi',
  'shell:language.en',
  'common:app.name',
  // A commune and a district: names of the data too.
  'records:example.commune',
  'records:example.district',
]);

const DIALOGS = [
  'shortcuts',
  'about',
  'projects',
  'export',
  'export_records',
  'templates',
  'tour',
] as const;

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

/** All that is said in every room, with a target open, and in every dialog. */
async function everyText(page: Page, language: Language): Promise<ReadonlySet<string>> {
  const said = new Set<string>();
  const note = async (): Promise<void> => {
    for (const text of await visibleTexts(page)) said.add(text);
  };
  for (const room of ROOMS) {
    await openRoom(page, room);
    await note();
  }
  await openRoom(page, 'targets');
  await rankedList(page).getByRole('row').nth(1).click();
  await page.locator('aside output').waitFor({ state: 'detached' });
  await note();
  for (const dialog of DIALOGS) {
    await runCommand(page, dialog, language);
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
    await note();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  await note();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return said;
}

/** Whole messages of one language that the other says otherwise; single letters are also keys. */
function onlyIn(language: Language, other: Language): ReadonlySet<string> {
  const others = new Set(messages(other).values());
  return new Set(
    [...messages(language)]
      .filter(
        ([key, text]) =>
          !OWN_NAME.has(key) && text.length > 2 && !text.includes('{{') && !others.has(text),
      )
      .map(([, text]) => text),
  );
}

describe('both languages, in every room and dialog', () => {
  for (const [language, other] of [
    ['vi', 'en'],
    ['en', 'vi'],
  ] as const) {
    it(`${language}: every message is there and none is of the other language`, async () => {
      const { page } = app;
      if (language === 'en') {
        await runCommand(page, 'toggle_language', 'vi');
        await page.locator('html[lang="en"]').waitFor();
      }
      const said = [...(await everyText(page, language))];
      expect(said.length).toBeGreaterThan(300);
      expect(said.filter((text) => RAW_KEY.test(text) || NO_VALUE.test(text))).toEqual([]);
      expect(said.filter((text) => BARE_KEY.test(text) && !FILE_NAME.test(text))).toEqual([]);
      const foreign = onlyIn(other, language);
      expect(said.filter((text) => foreign.has(text))).toEqual([]);
    });
  }
});
