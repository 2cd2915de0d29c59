import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PROJECT_ROOT } from './project-root.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * An installed Chromium-family browser: CHROMIUM, the PATH, the usual places, a Playwright download.
 * @returns {Promise<string | null>} path of the executable
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM;
  if (asked) return existsSync(asked) ? asked : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(
    existsSync,
  );
  return onPath ?? PLACES.find(existsSync) ?? playwrightChromium();
}

async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/**
 * Finds a browser for the tests, installing one when there is none: with apt where that is allowed,
 * else by Playwright's download.
 * @returns {Promise<string | null>} null when it cannot be had; what to do has then been printed
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.env.CHROMIUM) {
    console.error(`CHROMIUM=${process.env.CHROMIUM}: không có tệp này — no such file.`);
    return null;
  }
  console.error('Không thấy Chromium, đang cài — no Chromium found, installing …');
  installWithApt();
  const afterApt = await findChromium();
  if (afterApt) return afterApt;
  spawnSync(
    process.execPath,
    ['node_modules/playwright-core/cli.js', 'install', '--with-deps', 'chromium'],
    {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const afterDownload = await findChromium();
  if (!afterDownload) {
    console.error(
      'Không cài được Chromium. Cài bằng tay (Debian: apt-get install chromium) hoặc đặt CHROMIUM=/đường/dẫn rồi chạy lại npm test.\n' +
        'Chromium could not be installed. Install it by hand (Debian: apt-get install chromium) or set CHROMIUM=/path, then run npm test again.',
    );
  }
  return afterDownload;
}

function installWithApt() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return;
  const elevate = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program = 'apt-get', ...args] = [...elevate, 'apt-get', ...step];
    const { status } = spawnSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return;
  }
}
