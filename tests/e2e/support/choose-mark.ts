import type { Page } from 'playwright-core';

/** Answers the question every copy asks before it leaves: no mark. */
export async function chooseMark(page: Page, level = 'Không đóng dấu'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Chọn mức cho bản này' });
  await dialog.getByRole('radio', { name: level }).check();
  await dialog.getByRole('button', { name: 'Dùng mức này' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Prints the room by the app's own command under no mark; the printer itself stays asleep. */
export async function printMarked(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press('Control+p');
  await chooseMark(page);
}
