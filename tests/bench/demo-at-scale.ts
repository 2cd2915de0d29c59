import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDemoProvince } from '../../scripts/demo/demo-province.ts';

const FOLDER = 'node_modules/.cache/vonggac-bench';

/** Folder of the demo province with `scale` times its cables, sites and incidents; made once. */
export function demoAtScale(scale: number): string {
  if (scale === 1) return 'public/demo';
  const folder = join(FOLDER, `scale-${scale}`);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  console.error(`making the demo province ×${scale} …`);
  mkdirSync(folder, { recursive: true });
  const { files } = makeDemoProvince('2026', scale);
  const ordered = files.toSorted((a) => (a.name === 'manifest.json' ? 1 : -1));
  for (const { name, bytes } of ordered) writeFileSync(join(folder, name), bytes);
  return folder;
}
