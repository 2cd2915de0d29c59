import type { RunContext } from '../../../basics/run-context.ts';
import { decodeText } from '../../decode-text.ts';
import { failedRead, tooManyRows } from '../../failed-read.ts';
import { MOST_ROWS } from '../../file-limits.ts';
import type { ReadChoice, ReadFile } from '../../format.ts';
import type { LayerBrief } from '../../import/import-question.ts';
import { tellLetters } from '../../tell-letters.ts';
import { badJson } from '../geojson/bad-json.ts';
import { statedCrs } from '../geojson/crs-of.ts';
import { FeatureReader } from '../geojson/feature-reader.ts';
import { isJsonObject } from '../geojson/json-value.ts';
import { OFDS_LAYERS, ofdsLayers, ofdsProperties } from './ofds-layers.ts';
import type { OfdsRecord } from './ofds-layers.ts';

const RECORDS_PER_BREATH = 2048;

/** The layer asked for, else the spans, else the nodes; both are named where both have records. */
export async function readOfds(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  const decoded = decodeText(bytes, { asked: choice.encoding });
  if (!decoded) return failedRead('file.too-large', file);
  let root: unknown;
  try {
    root = JSON.parse(decoded.text);
  } catch (error) {
    return badJson(error, decoded.text, file);
  }
  const found = ofdsLayers(root);
  if (!found) return failedRead('format.not-geojson', file);
  const layers = OFDS_LAYERS.filter((layer) => found[layer].length > 0);
  const { layer: asked = layers[0] } = choice;
  const taken = OFDS_LAYERS.find((layer) => layer === asked);
  if (!taken) {
    return asked === undefined
      ? failedRead('file.empty', file)
      : failedRead('format.unknown-layer', file, { layer: asked });
  }
  if (found[taken].length > MOST_ROWS) return tooManyRows(file);
  const reader = new FeatureReader(file);
  tellLetters(decoded, reader.issues, file);
  await addAll(found[taken], reader, ctx);
  const crs = isJsonObject(root) ? statedCrs(root, file).name : undefined;
  const read = { ...reader.finish(crs), encoding: decoded.found };
  if (layers.length < 2) return read;
  const briefs = layers.map((layer) => briefOf(layer, found[layer]));
  return { ...read, layers: briefs };
}

async function addAll(
  records: readonly OfdsRecord[],
  reader: FeatureReader,
  ctx: RunContext,
): Promise<void> {
  for (const [i, record] of records.entries()) {
    if (i % RECORDS_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', i / records.length);
    }
    if (record.geometry === undefined) reader.reject(record.row);
    else {
      const { geometry, row } = record;
      reader.add({ type: 'Feature', geometry, properties: ofdsProperties(record) }, row);
    }
  }
}

const RECORDS_LOOKED_AT = 20;

function briefOf(name: string, records: readonly OfdsRecord[]): LayerBrief {
  const columns = new Set(
    records.slice(0, RECORDS_LOOKED_AT).flatMap((record) => Object.keys(ofdsProperties(record))),
  );
  return { name, rows: records.length, columns: columns.size };
}
