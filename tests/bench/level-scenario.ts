import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openManifest } from '../../src/core/io/open-manifest.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import { benchContext } from './bench-context.ts';
import { demoAtScale } from './demo-at-scale.ts';
import { printRow, spreadOf } from './measure.ts';

const SCALE = 6;
const INCIDENTS = 10_000;
const LEVEL_MS = 800;
const ROUNDS = 7;
const KINDS: ReadonlySet<string> = new Set([
  'cable_route',
  'bts_site',
  'post_office',
  'exchange',
  'site',
  'commune',
  'incident',
]);

type Files = ReadonlyMap<string, Uint8Array>;
type Layer = { kind: string; file: string; count: number; sha256: string };

/**
 * The level of the whole analysis: about 100,000 cable segments and 10,000 incidents, files in memory →
 * ranked targets, in one thread. What is only drawn (roads, rivers, land) is not read. Must be the first
 * thing its process does: the first round then counts reading and compiling the code too.
 */
export async function benchLevel(): Promise<void> {
  const files = levelFiles();
  const wall: number[] = [];
  const cpu: number[] = [];
  let told = '';
  for (let round = 0; round <= ROUNDS; round += 1) {
    const startMs = performance.now();
    const startCpu = process.cpuUsage();
    told = await filesToTargets(files);
    const used = process.cpuUsage(startCpu);
    wall.push(performance.now() - startMs);
    cpu.push((used.user + used.system) / 1000);
  }
  console.log(`\nFiles to ranked targets, demo ×${SCALE}: ${told} (level ${LEVEL_MS} ms)`);
  const [firstWall = 0, ...laterWall] = wall;
  const [firstCpu = 0, ...laterCpu] = cpu;
  const row = (name: string, wallMs: number, cpuMs: number): void => {
    printRow(name, `${wallMs.toFixed(0)} ms`, `cpu ${cpuMs.toFixed(0)} ms`, `level ${LEVEL_MS} ms`);
  };
  row('first round (cold)', firstWall, firstCpu);
  row(`median of ${ROUNDS} later rounds`, spreadOf(laterWall).median, spreadOf(laterCpu).median);
  row('best of them', spreadOf(laterWall).min, spreadOf(laterCpu).min);
}

async function filesToTargets(files: Files): Promise<string> {
  const none = new Uint8Array();
  const read = async (path: string): Promise<Uint8Array> => files.get(path) ?? none;
  const { dataset } = await openManifest(await read('manifest.json'), read, benchContext());
  if (!dataset) throw new Error('the demo province does not open');
  const config = defaultStudyConfig({ from: dataset.since, to: dataset.cutOff });
  const { targets } = await analyse(dataset, config, createStudyMemory(), benchContext());
  const cables = dataset.tables.cable_route;
  const segments = (cables?.geometry.coordinates.length ?? 0) / 2 - (cables?.rows ?? 0);
  const incidents = dataset.tables.incident?.rows ?? 0;
  return `${segments} cable segments, ${incidents} incidents, ${targets.length} targets`;
}

/** The layers the analysis reads, with the incidents thinned evenly to the number of the level. */
function levelFiles(): Files {
  const folder = demoAtScale(SCALE);
  const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  const text = (name: string): string => new TextDecoder().decode(bytesOf(name));
  const manifest = JSON.parse(text('manifest.json')) as { layers: Layer[] };
  const files = new Map<string, Uint8Array>();
  const layers = manifest.layers.filter(({ kind }) => KINDS.has(kind));
  for (const layer of layers) {
    files.set(layer.file, bytesOf(layer.file));
    if (layer.kind !== 'incident') continue;
    const [head = '', ...lines] = text(layer.file).trimEnd().split(/\r?\n/);
    const kept = lines.filter((_, i) => nth(i + 1, lines.length) > nth(i, lines.length));
    const bytes = new TextEncoder().encode([head, ...kept, ''].join('\n'));
    files.set(layer.file, bytes);
    layer.count = kept.length;
    layer.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...manifest, layers })));
  return files;
}

function nth(line: number, lines: number): number {
  return Math.floor((line * Math.min(INCIDENTS, lines)) / Math.max(1, lines));
}
