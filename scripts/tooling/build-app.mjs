import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.mjs';
import { runTool } from './run-tool.mjs';

const INPUTS = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/tooling',
];

/** Builds `dist` when it is missing or older than anything it is made from. Exits when it cannot. */
export function buildAppIfStale() {
  const built = join(PROJECT_ROOT, 'dist', 'index.html');
  if (existsSync(built)) {
    const builtAt = statSync(built).mtimeMs;
    if (INPUTS.every((input) => newestChange(join(PROJECT_ROOT, input)) <= builtAt)) return;
  }
  console.error('Đang dựng ứng dụng — building the app …');
  const status = runTool('vite', ['build', '--logLevel', 'warn']);
  if (status !== 0) process.exit(status);
}

function newestChange(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
