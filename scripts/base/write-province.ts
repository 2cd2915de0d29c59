import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LocalText, Manifest, ManifestLayer } from '../../src/core/model/manifest.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import { usedFields } from './layer-records.ts';
import type { LayerRecord } from './layer-records.ts';
import { writeFlatGeobuf } from './write-flatgeobuf.ts';
import { writeCsv, writeGeoJson } from './write-text-layers.ts';

export type ProvinceLayer = {
  readonly id: string;
  readonly kind: KindId;
  readonly format: ManifestLayer['format'];
  readonly source: LocalText;
  readonly licence: string;
  readonly records: readonly LayerRecord[];
};

export type WrittenFile = { readonly name: string; readonly bytes: Uint8Array };

const EXTENSION: Readonly<Record<ManifestLayer['format'], string>> = {
  flatgeobuf: 'fgb',
  geojson: 'geojson',
  csv: 'csv',
};

/** The files of a published province: its layers and the manifest that names them with their SHA-256. */
export function writeProvince(
  about: Omit<Manifest, 'format' | 'version' | 'layers'>,
  layers: readonly ProvinceLayer[],
): WrittenFile[] {
  const filled = layers.filter((layer) => layer.records.length > 0);
  const files = filled.map((layer) => ({ name: fileName(layer), bytes: layerBytes(layer) }));
  const manifest: Manifest = {
    format: 'vonggac-manifest',
    version: 1,
    ...about,
    layers: filled.map((layer, at) => ({
      id: layer.id,
      kind: layer.kind,
      file: fileName(layer),
      format: layer.format,
      count: layer.records.length,
      sha256: bytesToHex(sha256(files[at]?.bytes ?? new Uint8Array())),
      source: layer.source,
      licence: layer.licence,
    })),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`.normalize('NFC');
  return [...files, { name: 'manifest.json', bytes: new TextEncoder().encode(text) }];
}

function fileName(layer: ProvinceLayer): string {
  return `${layer.id}.${EXTENSION[layer.format]}`;
}

function layerBytes({ kind, format, records }: ProvinceLayer): Uint8Array {
  const fields = usedFields(kind, records);
  if (format === 'flatgeobuf') return writeFlatGeobuf(fields, records);
  const text = format === 'csv' ? writeCsv(fields, records) : writeGeoJson(fields, records);
  return new TextEncoder().encode(text);
}
