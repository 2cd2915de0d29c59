import * as v from 'valibot';
import type { Issue } from '../basics/issue.ts';
import type { Manifest, ManifestLayer } from '../model/manifest.ts';
import { isKindId } from '../model/registry.ts';

export type ParsedManifest = {
  /** Null when the manifest itself cannot be used; `layers` then holds none. */
  readonly manifest: Manifest | null;
  readonly issues: readonly Issue[];
};

const LOCAL_TEXT = v.object({ vi: v.string(), en: v.string() });
const DAY = v.pipe(v.string(), v.isoDate());
const LON = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const LAT = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

const MANIFEST = v.object({
  format: v.literal('vonggac-manifest'),
  version: v.literal(1),
  id: v.string(),
  name: LOCAL_TEXT,
  province: LOCAL_TEXT,
  illustrative: v.boolean(),
  cutOff: DAY,
  since: DAY,
  bounds: v.tuple([LON, LAT, LON, LAT]),
  vn2000Meridian: LON,
  layers: v.array(v.unknown()),
});

const LAYER = v.object({
  id: v.string(),
  kind: v.string(),
  file: v.string(),
  format: v.picklist(['flatgeobuf', 'geojson', 'csv']),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  source: LOCAL_TEXT,
  licence: v.string(),
});

/** Reads `manifest.json`. A layer that is wrong is left out and reported; the others stand. */
export function parseManifest(bytes: Uint8Array): ParsedManifest {
  const json = parseJson(bytes);
  if (json === undefined) return refused({ code: 'format.bad-json', severity: 'error', at: AT });
  const version = v.safeParse(v.object({ version: v.number() }), json);
  if (version.success && version.output.version !== 1) {
    const context = { version: version.output.version };
    return refused({ code: 'manifest.unsupported-version', severity: 'error', at: AT, context });
  }
  const parsed = v.safeParse(MANIFEST, json);
  if (!parsed.success) return refused(badShape(v.getDotPath(parsed.issues[0]) ?? ''));
  const issues: Issue[] = [];
  const layers = parsed.output.layers
    .map((layer, i) => parseLayer(layer, i, issues))
    .filter((layer) => layer !== null);
  return { manifest: { ...parsed.output, layers }, issues };
}

const AT = { file: 'manifest.json' };

function parseLayer(value: unknown, index: number, issues: Issue[]): ManifestLayer | null {
  const parsed = v.safeParse(LAYER, value);
  if (!parsed.success) {
    issues.push(badShape(`layers.${index}.${v.getDotPath(parsed.issues[0]) ?? ''}`));
    return null;
  }
  const layer = parsed.output;
  const { kind } = layer;
  if (!isKindId(kind)) {
    const context = { kind: kind.slice(0, 60) };
    issues.push({ code: 'kind.unknown', severity: 'error', at: { file: layer.file }, context });
    return null;
  }
  if (!staysInside(layer.file)) {
    issues.push(badShape(`layers.${index}.file`));
    return null;
  }
  return { ...layer, kind };
}

/** A plain relative path: no scheme, no root, no step up, no backslash, nothing unprintable. */
function staysInside(path: string): boolean {
  const plain = !/[\\:?#\p{Cc}]/u.test(path);
  return plain && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

function badShape(field: string): Issue {
  return { code: 'manifest.bad-shape', severity: 'error', at: { ...AT, field } };
}

function refused(issue: Issue): ParsedManifest {
  return { manifest: null, issues: [issue] };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
