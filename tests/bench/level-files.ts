import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAtScale } from './demo-at-scale.ts';
import { withPoles } from './with-poles.ts';

const STACKED = 6;
const SEGMENTS = 100_000;
const INCIDENTS = 10_000;
const KINDS: ReadonlySet<string> = new Set([
  'cable_route',
  'bts_site',
  'post_office',
  'exchange',
  'site',
  'commune',
  'incident',
]);

export type Files = ReadonlyMap<string, Uint8Array>;
type Layer = { kind: string; file: string; count: number; sha256: string };

/**
 * About 100,000 cable segments and 10,000 incidents in two shapes, as files in memory. What is only drawn
 * (roads, rivers, land) is left out.
 */
export const LEVEL_FILES: Readonly<Record<string, () => Promise<Files>>> = {
  /** The demo's 7,500 km of cable with a vertex at every pole, as a province's survey would have it. */
  'one province, a vertex every 75 m': () => {
    const incidents = thinned(textOf(STACKED, 'incident.csv')).map(withoutCopies);
    return levelFiles(1, incidents, (bytes) => withPoles(bytes, SEGMENTS));
  },
  /** Six copies of every cable and mast side by side: as many segments, six times the targets. */
  'six provinces in one': () => levelFiles(STACKED, thinned(textOf(STACKED, 'incident.csv'))),
};

async function levelFiles(
  scale: number,
  incidents: readonly string[],
  cables = async (bytes: Uint8Array): Promise<Uint8Array> => bytes,
): Promise<Files> {
  const manifest = JSON.parse(textOf(scale, 'manifest.json')) as { layers: Layer[] };
  const layers = manifest.layers.filter(({ kind }) => KINDS.has(kind));
  const files = new Map<string, Uint8Array>();
  for (const layer of layers) {
    let bytes = bytesOf(scale, layer.file);
    if (layer.kind === 'cable_route') bytes = await cables(bytes);
    if (layer.kind === 'incident') {
      bytes = new TextEncoder().encode([...incidents, ''].join('\n'));
      layer.count = incidents.length - 1;
    }
    layer.sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(layer.file, bytes);
  }
  const text = JSON.stringify({ ...manifest, layers });
  return files.set('manifest.json', new TextEncoder().encode(text));
}

function bytesOf(scale: number, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(demoAtScale(scale), name)));
}

function textOf(scale: number, name: string): string {
  return new TextDecoder().decode(bytesOf(scale, name));
}

/** The head and evenly chosen lines, as many as the level asks for. */
function thinned(csv: string): string[] {
  const [head = '', ...lines] = csv.trimEnd().split(/\r?\n/);
  const nth = (line: number): number => Math.floor((line * INCIDENTS) / lines.length);
  return [head, ...lines.filter((_, line) => nth(line + 1) > nth(line))];
}

/** Incidents at the copy of a cable or mast are told of the one that was copied. */
function withoutCopies(line: string): string {
  return line.replace(/,(GLI-C-\d+|GLI\d+)-\d+,/, ',$1,');
}
