import { ensurePackages } from './ensure-packages.mjs';

// The whole suite: `npm test`. Arguments are passed on to vitest: `npm test -- tests/unit/geo`.
ensurePackages();
const { ensureChromium } = await import('./find-chromium.mjs');
const { buildAppIfStale } = await import('./build-app.mjs');
const { runTool } = await import('./run-tool.mjs');

const chromium = await ensureChromium();
if (!chromium) process.exit(1);
buildAppIfStale();

const reporters = ['--reporter=default', '--reporter=./scripts/tooling/count-reporter.mjs'];
process.exit(
  runTool('vitest', ['run', ...reporters, ...process.argv.slice(2)], { CHROMIUM: chromium }),
);
