import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

const LAUNCH_ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a run of the app must not do, gathered while it runs. */
export type Trouble = {
  readonly outsideRequests: string[];
  readonly consoleErrors: string[];
  readonly policyViolations: string[];
};

export type OpenApp = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly trouble: Trouble;
};

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
}

export type OpenOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  /** What follows the address, such as `#/targets`. */
  readonly suffix?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** A visitor who has seen the tour (default) or a first visit. */
  readonly firstVisit?: boolean;
};

/** A fresh profile on the built app, with every sign of trouble written down. */
export async function openApp(browser: Browser, options: OpenOptions = {}): Promise<OpenApp> {
  const url = inject('appUrl');
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: options.locale ?? 'vi-VN',
    timezoneId: 'America/New_York',
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  if (options.firstVisit !== true) {
    await context.addInitScript(() => localStorage.setItem('vonggac.tour', 'seen'));
  }
  const page = await context.newPage();
  const trouble: Trouble = { outsideRequests: [], consoleErrors: [], policyViolations: [] };
  const origin = new URL(url).origin;
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !address.startsWith('data:')) {
      trouble.outsideRequests.push(address);
    }
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    (text.includes('Content Security Policy')
      ? trouble.policyViolations
      : trouble.consoleErrors
    ).push(text);
  });
  page.on('pageerror', (error) => trouble.consoleErrors.push(String(error)));
  await page.goto(`${url}${options.suffix ?? ''}`);
  return { page, context, trouble };
}
