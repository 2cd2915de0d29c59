import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openManifest } from '../../src/core/io/open-manifest.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { quietContext } from './quiet-context.ts';

export const DEMO_FOLDER = fileURLToPath(new URL('../../public/demo', import.meta.url));

/** What the demo's author planted: see data/README.md. For tests only. */
export type DemoTruth = {
  readonly since: string;
  readonly cutOff: string;
  readonly stretches: readonly PlantedStretch[];
  readonly hotSites: readonly { readonly siteId: string; readonly incidents: readonly string[] }[];
  readonly series: readonly { readonly pattern: string; readonly incidents: readonly string[] }[];
  readonly storm: { readonly day: string; readonly incidents: readonly string[] };
};

export type PlantedStretch = {
  readonly pattern: string;
  readonly routeId: string;
  readonly fromM: number;
  readonly toM: number;
  readonly incidents: readonly string[];
};

export function demoTruth(): DemoTruth {
  const path = new URL('../../data/sample/truth.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as DemoTruth;
}

/** Opens the demo as it is published; `change` may hand over other bytes for a file. */
export async function openDemo(
  change: (path: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes,
): Promise<Dataset> {
  const read = (path: string): Uint8Array => readFileSync(`${DEMO_FOLDER}/${path}`);
  const { dataset } = await openManifest(
    read('manifest.json'),
    async (path) => change(path, read(path)),
    quietContext(),
  );
  if (!dataset) throw new Error('the demo cannot be opened');
  return dataset;
}
