import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { Dataset, DatasetPart } from '../model/dataset.ts';
import type { Manifest, ManifestLayer } from '../model/manifest.ts';
import { assembleDataset } from './assemble-dataset.ts';
import { loadFile } from './load-file.ts';
import type { LoadedFile } from './load-file.ts';
import { parseManifest } from './parse-manifest.ts';

export type OpenedManifest = {
  /** Null when the manifest itself cannot be used. */
  readonly dataset: Dataset | null;
  /** All that was found; also in `dataset.issues`. */
  readonly issues: readonly Issue[];
};

/**
 * Opens a published province: its manifest, then every file it names, in its order. A layer that is
 * missing or unreadable is reported and left out, the rest loads. `readFile` gets a checked path
 * relative to the manifest and may throw; cancelling throws the signal's reason.
 */
export async function openManifest(
  manifestBytes: Uint8Array,
  readFile: (path: string) => Promise<Uint8Array>,
  ctx: RunContext,
): Promise<OpenedManifest> {
  const { manifest, issues } = parseManifest(manifestBytes);
  if (!manifest) return { dataset: null, issues };
  const found: Issue[] = [...issues];
  const parts: DatasetPart[] = [];
  const files = manifest.layers.map((layer) => readFile(layer.file).catch(() => null));
  for (const [i, layer] of manifest.layers.entries()) {
    const bytes = await files[i];
    ctx.signal.throwIfAborted();
    if (!bytes) {
      found.push({ code: 'manifest.missing-file', severity: 'error', at: { file: layer.file } });
      continue;
    }
    const loaded = await loadLayer(layer, bytes, manifest, layerContext(ctx, i, files.length));
    if (loaded.part) parts.push(loaded.part);
    else found.push(...loaded.issues);
  }
  ctx.progress('read', 1);
  const dataset = assembleDataset(manifest, parts, found);
  return { dataset, issues: dataset.issues };
}

async function loadLayer(
  layer: ManifestLayer,
  bytes: Uint8Array,
  manifest: Manifest,
  ctx: RunContext,
): Promise<LoadedFile> {
  const { kind, format, source, licence } = layer;
  const file = { name: layer.file, bytes, kind, format, source, licence };
  const { part, issues } = await loadFile(file, { bounds: manifest.bounds }, ctx);
  if (!part) return { part, issues };
  const all = [...issues, ...promiseIssues(layer, part)];
  return { part: { ...part, issues: all }, issues: all };
}

/** What the manifest promised of the file and the file does not keep. */
function promiseIssues(layer: ManifestLayer, part: DatasetPart): readonly Issue[] {
  const at = { file: layer.file };
  const { read, sha256 } = part.source;
  const hash: Issue = { code: 'file.hash-mismatch', severity: 'warning', at };
  const context = { read, expected: layer.count };
  const count: Issue = { code: 'file.truncated', severity: 'warning', at, context };
  return [...(sha256 === layer.sha256 ? [] : [hash]), ...(read < layer.count ? [count] : [])];
}

/** Progress over all files, from the progress inside one. */
function layerContext(ctx: RunContext, index: number, count: number): RunContext {
  return { ...ctx, progress: (step, fraction) => ctx.progress(step, (index + fraction) / count) };
}
