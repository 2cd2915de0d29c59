import { isJsonObject, member } from '../geojson/json-value.ts';
import type { JsonObject } from '../geojson/json-value.ts';
import { flatRecord } from './flat-record.ts';

export const OFDS_LAYERS = ['spans', 'nodes'] as const;
export type OfdsLayer = (typeof OFDS_LAYERS)[number];

/** A record with its geometry apart, and where it stands in the file's own list, from 1. */
export type OfdsRecord = {
  readonly row: number;
  readonly geometry: unknown;
  readonly record: JsonObject;
  readonly names: ReadonlyMap<string, string>;
  /** Null for what is no record at all. */
  readonly network: JsonObject | null;
};

export type OfdsFile = Readonly<Record<OfdsLayer, readonly OfdsRecord[]>>;

/** The two layers of a document in any of its forms; null when it has neither. */
export function ofdsLayers(root: unknown): OfdsFile | null {
  if (!isJsonObject(root)) return null;
  if (member(root, 'type') === 'FeatureCollection') return featureLayers(listOf(root, 'features'));
  const networks = listOf(root, 'networks').filter(isJsonObject);
  if (networks.length > 0) return nestedLayers(networks);
  const alone = Object.hasOwn(root, 'spans') || Object.hasOwn(root, 'nodes');
  return alone ? nestedLayers([root]) : null;
}

/** Every column of a record: its own, then what network it is part of. */
export function ofdsProperties({ record, names, network }: OfdsRecord): JsonObject {
  const own = flatRecord(record, names);
  if (!network) return own;
  const [id, name] = [member(network, 'id'), member(network, 'name')];
  return {
    ...own,
    ...(typeof id === 'string' ? { 'network.id': id } : {}),
    ...(typeof name === 'string' ? { 'network.name': name } : {}),
  };
}

/** A feature says itself what it is; else its geometry does. */
function featureLayers(features: readonly unknown[]): OfdsFile {
  const layers: Record<OfdsLayer, OfdsRecord[]> = { spans: [], nodes: [] };
  for (const [i, feature] of features.entries()) {
    const known = isJsonObject(feature) ? feature : {};
    const geometry = member(known, 'geometry');
    const properties = member(known, 'properties');
    const record = isJsonObject(properties) ? properties : {};
    layers[layerOf(record, geometry)].push({
      row: i + 1,
      geometry: isJsonObject(feature) ? (geometry ?? null) : undefined,
      record,
      names: NO_NAMES,
      network: null,
    });
  }
  return layers;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

function layerOf(record: JsonObject, geometry: unknown): OfdsLayer {
  const said = member(record, 'featureType');
  if (said === 'span' || said === 'node') return `${said}s`;
  const type = isJsonObject(geometry) ? member(geometry, 'type') : undefined;
  return type === 'Point' ? 'nodes' : 'spans';
}

function nestedLayers(networks: readonly JsonObject[]): OfdsFile {
  const layers: Record<OfdsLayer, OfdsRecord[]> = { spans: [], nodes: [] };
  for (const network of networks) {
    const names = organisationNames(network);
    for (const layer of OFDS_LAYERS) {
      for (const item of listOf(network, layer)) {
        const record = isJsonObject(item) ? item : {};
        const geometry = member(record, layer === 'spans' ? 'route' : 'location');
        layers[layer].push({
          row: layers[layer].length + 1,
          geometry: isJsonObject(item) ? (geometry ?? null) : undefined,
          record,
          names,
          network,
        });
      }
    }
  }
  return layers;
}

function organisationNames(network: JsonObject): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const item of listOf(network, 'organisations')) {
    if (!isJsonObject(item)) continue;
    const [id, name] = [member(item, 'id'), member(item, 'name')];
    if (typeof id === 'string' && typeof name === 'string') names.set(id, name);
  }
  return names;
}

function listOf(object: JsonObject, key: string): readonly unknown[] {
  const list = member(object, key);
  return Array.isArray(list) ? list : [];
}
