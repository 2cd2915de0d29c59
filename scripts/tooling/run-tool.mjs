import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.mjs';

/** Paths of the command line programs the project starts. */
const PROGRAMS = {
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  tsx: 'node_modules/tsx/dist/cli.mjs',
};

/**
 * Runs a program of node_modules with this Node; its output goes to ours.
 * @param {keyof typeof PROGRAMS} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 * @returns {number} exit code
 */
export function runTool(program, args, environment = {}) {
  const { status } = spawnSync(process.execPath, [join(PROJECT_ROOT, PROGRAMS[program]), ...args], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status ?? 1;
}
