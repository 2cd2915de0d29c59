import { openManifest } from '../../src/core/io/open-manifest.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import { benchContext } from './bench-context.ts';
import { LEVEL_FILES } from './level-files.ts';
import type { Files } from './level-files.ts';
import { printRow, spreadOf } from './measure.ts';

const LEVEL_MS = 800;
const ROUNDS = 7;

/**
 * The level of the whole analysis: files in memory → ranked targets, in one thread. Must be the first thing
 * its process does: the very first round then counts reading and compiling the code too.
 */
export async function benchLevel(): Promise<void> {
  for (const [name, makeFiles] of Object.entries(LEVEL_FILES)) {
    await benchFiles(name, await makeFiles());
  }
}

async function benchFiles(name: string, files: Files): Promise<void> {
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
  console.log(`\nFiles to ranked targets, ${name}: ${told} (level ${LEVEL_MS} ms)`);
  const [firstWall = 0, ...laterWall] = wall;
  const [firstCpu = 0, ...laterCpu] = cpu;
  const row = (step: string, wallMs: number, cpuMs: number): void => {
    printRow(step, `${wallMs.toFixed(0)} ms`, `cpu ${cpuMs.toFixed(0)} ms`, `level ${LEVEL_MS} ms`);
  };
  row('first round', firstWall, firstCpu);
  row(`median of ${ROUNDS} later rounds`, spreadOf(laterWall).median, spreadOf(laterCpu).median);
  row('best of them', spreadOf(laterWall).min, spreadOf(laterCpu).min);
}

async function filesToTargets(files: Files): Promise<string> {
  const none = new Uint8Array();
  const read = async (path: string): Promise<Uint8Array> => files.get(path) ?? none;
  const { dataset } = await openManifest(await read('manifest.json'), read, benchContext());
  if (!dataset) throw new Error('the demo province does not open');
  const config = defaultStudyConfig({ from: dataset.since, to: dataset.cutOff });
  const { targets, counts } = await analyse(dataset, config, createStudyMemory(), benchContext());
  const cables = dataset.tables.cable_route;
  const segments = (cables?.geometry.coordinates.length ?? 0) / 2 - (cables?.rows ?? 0);
  const incidents = dataset.tables.incident?.rows ?? 0;
  const km = Math.round(counts.networkKm);
  return `${segments} cable segments of ${km} km, ${incidents} incidents, ${targets.length} targets`;
}
