import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { printRow } from './measure.ts';

const FIRST_MAP_LIMIT_KB = 700;

/**
 * Brotli size of the JavaScript a browser fetched before the first map was drawn.
 * `fetched` are file names below `dist` as the browser asked for them.
 */
export function printBundleSize(fetched: readonly string[]): void {
  console.log('\nJavaScript for the first map (brotli)');
  let total = 0;
  for (const name of fetched) {
    const bytes = brotliCompressSync(readFileSync(join('dist', name))).length;
    total += bytes;
    printRow(name, `${(bytes / 1024).toFixed(1)} kB`);
  }
  printRow('together', `${(total / 1024).toFixed(1)} kB`, `level ${FIRST_MAP_LIMIT_KB} kB`);
  const all = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const raw = all.reduce((sum, name) => sum + statSync(join('dist', name)).size, 0);
  printRow(`all ${all.length} scripts of the build, raw`, `${(raw / 1024).toFixed(0)} kB`);
}
