import type { Locator, Page } from 'playwright-core';

const LONG = { timeout: 60_000 };

export type PickedFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
};

/** Files picked with the button of the data room. */
export async function pickFiles(page: Page, files: readonly PickedFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp' }).first().click();
  await (await chooser).setFiles([...files]);
}

export function acceptButton(page: Page): Locator {
  return page.locator('[data-import-accept]');
}

/** Waits until the shown file is as far as said, and shows no old report. */
export async function untilStatus(page: Page, status: string): Promise<void> {
  await page.locator(`[data-import-status="${status}"]`).waitFor(LONG);
}

/** The one click a clean file needs; waits until nothing waits any more. */
export async function loadClean(page: Page): Promise<void> {
  await untilStatus(page, 'ready');
  await acceptButton(page).click();
  await page.locator('[data-import]').waitFor({ state: 'detached', ...LONG });
}
