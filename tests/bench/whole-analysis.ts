import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestPointOnLine } from '@turf/turf';
import type { Feature, LineString } from 'geojson';
import proj4 from 'proj4';
import { openManifest } from '../../src/core/io/open-manifest.ts';
import { metricPlane } from '../../src/core/geo/metric-plane.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import { demoAtScale } from './demo-at-scale.ts';
import { benchLevel } from './level-scenario.ts';
import { inMs, printRow, race, spreadOf, timed } from './measure.ts';
import { benchContext } from './bench-context.ts';

const ROUNDS = 5;

export async function benchAnalysis(): Promise<void> {
  await benchLevel();
  for (const scale of [1, 4, 16]) await benchScale(scale);
  await benchPeers();
}

type Loaded = { readonly folder: string; readonly bytes: Map<string, Uint8Array> };

function load(scale: number): Loaded {
  const folder = demoAtScale(scale);
  const bytes = new Map<string, Uint8Array>();
  const read = (name: string): Uint8Array => {
    const found = bytes.get(name) ?? new Uint8Array(readFileSync(join(folder, name)));
    bytes.set(name, found);
    return found;
  };
  const manifest = JSON.parse(new TextDecoder().decode(read('manifest.json'))) as {
    layers: { file: string }[];
  };
  for (const { file } of manifest.layers) read(file);
  return { folder, bytes };
}

async function open({ bytes }: Loaded): Promise<Dataset> {
  const none = new Uint8Array();
  const manifest = bytes.get('manifest.json') ?? none;
  const read = async (path: string): Promise<Uint8Array> => bytes.get(path) ?? none;
  const { dataset } = await openManifest(manifest, read, benchContext());
  if (!dataset) throw new Error('the demo province does not open');
  return dataset;
}

/** Files in memory → ranked targets; then the same question with another filter, then other weights. */
async function benchScale(scale: number): Promise<void> {
  const loaded = load(scale);
  const steps: Record<string, number[]> = {
    read: [],
    first: [],
    filter: [],
    weights: [],
    files: [],
  };
  let told = '';
  for (let round = -1; round < ROUNDS; round += 1) {
    let dataset: Dataset | undefined;
    const read = await timed(async () => {
      dataset = await open(loaded);
    });
    if (!dataset) return;
    const opened = dataset;
    const memory = createStudyMemory();
    const config = defaultStudyConfig({ from: opened.since, to: opened.cutOff });
    const first = await timed(() => analyse(opened, config, memory, benchContext()));
    const later = { ...config, ...defaultPeriod(opened) };
    const filter = await timed(() => analyse(opened, later, memory, benchContext()));
    const other = { ...later, weights: { ...later.weights, likelihood: 60 } };
    const weights = await timed(() => analyse(opened, other, memory, benchContext()));
    const incidents = opened.tables.incident?.rows ?? 0;
    const coordinates = opened.tables.cable_route?.geometry.coordinates.length ?? 0;
    const routes = opened.tables.cable_route?.rows ?? 0;
    told = `${coordinates / 2 - routes} cable segments, ${memory.result?.targets.length ?? 0} targets, ${incidents} incidents`;
    if (round < 0) continue;
    steps['read']?.push(read);
    steps['first']?.push(first);
    steps['filter']?.push(filter);
    steps['weights']?.push(weights);
    steps['files']?.push(read + first);
  }
  console.log(
    `\nWhole analysis, demo ×${scale}: ${told} (one thread, median [min–max] of ${ROUNDS})`,
  );
  const name = {
    read: 'read and validate all layers',
    first: 'first analysis',
    files: 'files to ranked targets',
    filter: 'another period',
    weights: 'other weights (re-rank)',
  };
  const baseline = spreadOf(steps['files'] ?? []).median;
  for (const [step, label] of Object.entries(name)) {
    const spread = spreadOf(steps[step] ?? []);
    printRow(label, inMs(spread), `${((100 * spread.median) / baseline).toFixed(0)} % of all`);
  }
}

/** The same small jobs by well-known libraries, in turn. */
async function benchPeers(): Promise<void> {
  const dataset = await open(load(1));
  const lonLat = dataset.tables.bts_site?.geometry.coordinates ?? new Float64Array();
  const plane = metricPlane(dataset.vn2000Meridian);
  const utm = proj4('+proj=longlat +datum=WGS84', '+proj=utm +zone=49 +datum=WGS84');
  console.log(`\nAgainst peers (${lonLat.length / 2} points; ratio to ours, round by round)`);
  const project = await race(
    {
      'project: metric plane': () => plane.toMetres(lonLat),
      'project: proj4 per point': () => {
        for (let i = 0; i < lonLat.length; i += 2)
          utm.forward([lonLat[i] ?? 0, lonLat[i + 1] ?? 0]);
      },
    },
    9,
  );
  printRace(project);
  const cables = lineFeatures(dataset);
  const points = Array.from({ length: 5 }, (_, i) => [lonLat[2 * i] ?? 0, lonLat[2 * i + 1] ?? 0]);
  const loaded = load(1);
  const snap = await race(
    {
      'files to ranked targets, all incidents': async () => {
        const opened = await open(loaded);
        const config = defaultStudyConfig({ from: opened.since, to: opened.cutOff });
        return analyse(opened, config, createStudyMemory(), benchContext());
      },
      'turf: nearest line of 5 incidents only': () => {
        for (const point of points) for (const line of cables) nearestPointOnLine(line, point);
      },
    },
    3,
  );
  printRace(snap);
}

function lineFeatures(dataset: Dataset): Feature<LineString>[] {
  const geometry = dataset.tables.cable_route?.geometry;
  if (!geometry) return [];
  const features: Feature<LineString>[] = [];
  for (let part = 0; part + 1 < geometry.partStart.length; part += 1) {
    const coordinates: [number, number][] = [];
    for (let i = geometry.partStart[part] ?? 0; i < (geometry.partStart[part + 1] ?? 0); i += 1) {
      coordinates.push([geometry.coordinates[2 * i] ?? 0, geometry.coordinates[2 * i + 1] ?? 0]);
    }
    features.push({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    });
  }
  return features;
}

function printRace(result: Awaited<ReturnType<typeof race>>): void {
  for (const [name, { ms, ratio }] of result) {
    printRow(name, inMs(ms), `× ${ratio.median.toFixed(1)}`);
  }
}
