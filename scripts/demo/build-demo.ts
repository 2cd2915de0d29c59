import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDemoProvince } from './demo-province.ts';

/** tsx scripts/demo/build-demo.ts <out> [truth folder] [seed] [scale]: what `vonggac demo` does. */
const [out = 'public/demo', truthFolder = 'data/sample', seed = '2026', scale = '1'] =
  process.argv.slice(2);
const { files, truth } = makeDemoProvince(seed, Number(scale));
await mkdir(out, { recursive: true });
await mkdir(truthFolder, { recursive: true });
for (const file of files) await writeFile(join(out, file.name), file.bytes);
await writeFile(join(truthFolder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
