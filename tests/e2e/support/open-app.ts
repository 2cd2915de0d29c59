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
  /** To another origin, or to an address made in the page (`blob:`), from the page or a worker. */
  readonly outsideRequests: string[];
  readonly consoleErrors: string[];
  readonly policyViolations: string[];
};

export type OpenApp = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly trouble: Trouble;
  /** Paths of everything asked for, by the page and by its workers. */
  readonly requests: string[];
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
  /** What to do with the fresh profile before the app opens. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
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
  const trouble: Trouble = { outsideRequests: [], consoleErrors: [], policyViolations: [] };
  const requests: string[] = [];
  const { origin } = new URL(url);
  context.on('request', (request) => {
    const address = request.url();
    requests.push(new URL(address).pathname);
    if (!address.startsWith(`${origin}/`) && !address.startsWith('data:')) {
      trouble.outsideRequests.push(address);
    }
  });
  await noteViolations(context, trouble);
  await options.prepare?.(context);
  const page = await context.newPage();
  noteErrors(page, trouble);
  // From the first listener on a file chooser is ours; one that opens in the same moment would be cancelled.
  page.on('filechooser', () => undefined);
  await page.goto(`${url}${options.suffix ?? ''}`, { waitUntil: 'commit' });
  return { page, context, trouble, requests };
}

/** Everything the page says went wrong. */
export function noteErrors(page: Page, trouble: Trouble): void {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    (text.includes('Content Security Policy')
      ? trouble.policyViolations
      : trouble.consoleErrors
    ).push(text);
  });
  page.on('pageerror', (error) => trouble.consoleErrors.push(String(error)));
}

/** What the browser itself reports against the policy, of the document and of its header alike. */
async function noteViolations(context: BrowserContext, trouble: Trouble): Promise<void> {
  await context.exposeBinding('noteViolation', (_source, violation: string) => {
    trouble.policyViolations.push(violation);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation: (text: string) => void };
      noteViolation(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}
