import { ensurePackages } from './ensure-packages.mjs';

// `npm run bench [analysis|readers|rerank|what-if|first-map|criticality|planar|network-density|backtest]`: speed as ratios against a peer or a baseline, in one run.
ensurePackages();
const { ensureChromium } = await import('./find-chromium.mjs');
const { buildAppIfStale } = await import('./build-app.mjs');
const { runTool } = await import('./run-tool.mjs');

const chromium = await ensureChromium();
if (!chromium) process.exit(1);
buildAppIfStale();
process.exit(
  runTool('tsx', ['tests/bench/bench.ts', ...process.argv.slice(2)], { CHROMIUM: chromium }),
);
