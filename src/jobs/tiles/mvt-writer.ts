import { ProtoWriter } from './proto-writer.ts';

/** Units across a tile; a tile is drawn 512 pixels wide. */
export const EXTENT = 4096;
export const TILE_PIXELS = 512;
export const UNITS_PER_PIXEL = EXTENT / TILE_PIXELS;

export type TileValue = string | number;
export type TileTags = Readonly<Record<string, TileValue | undefined>>;

const GEOMETRY_TYPE = { point: 1, line: 2, polygon: 3 } as const;
type TileGeometryType = keyof typeof GEOMETRY_TYPE;

/** One layer of a Mapbox Vector Tile 2.1, written straight from numbers. Fractions keep seven digits. */
export type LayerWriter = {
  /** Geometry in tile units: parts of x, y pairs. Degenerate parts must be gone already. */
  readonly addFeature: (
    type: TileGeometryType,
    parts: readonly ArrayLike<number>[],
    tags: TileTags,
  ) => void;
  /** The whole tile; no bytes when nothing was added. */
  readonly finish: () => Uint8Array;
};

export function createLayerWriter(name: string): LayerWriter {
  const features = new ProtoWriter();
  const keys = new Map<string, number>();
  const values = new Map<TileValue, number>();
  let count = 0;

  const addFeature: LayerWriter['addFeature'] = (type, parts, tags) => {
    const feature = new ProtoWriter();
    feature.packed(2, tagNumbers(tags, keys, values));
    feature.varintField(3, GEOMETRY_TYPE[type]);
    feature.packed(4, commands(type, parts));
    features.message(2, feature);
    count += 1;
  };

  const finish = (): Uint8Array => {
    if (count === 0) return new Uint8Array();
    const layer = new ProtoWriter();
    layer.varintField(15, 2);
    layer.text(1, name);
    layer.append(features);
    for (const key of keys.keys()) layer.text(3, key);
    for (const value of values.keys()) layer.message(4, valueMessage(value));
    layer.varintField(5, EXTENT);
    const tile = new ProtoWriter();
    tile.message(3, layer);
    return tile.finish();
  };

  return { addFeature, finish };
}

function tagNumbers(
  tags: TileTags,
  keys: Map<string, number>,
  values: Map<TileValue, number>,
): number[] {
  const numbers: number[] = [];
  for (const [key, value] of Object.entries(tags)) {
    if (value === undefined || value === '') continue;
    numbers.push(numberOf(keys, key), numberOf(values, stored(value)));
  }
  return numbers;
}

function stored(value: TileValue): TileValue {
  return typeof value === 'string' || Number.isSafeInteger(value) ? value : Math.fround(value);
}

function numberOf<T>(known: Map<T, number>, item: T): number {
  const number = known.get(item) ?? known.size;
  known.set(item, number);
  return number;
}

function valueMessage(value: TileValue): ProtoWriter {
  const message = new ProtoWriter();
  if (typeof value === 'string') message.text(1, value);
  else if (Number.isSafeInteger(value) && value >= 0) message.varintField(5, value);
  else if (Number.isSafeInteger(value)) message.varintField(6, -value * 2 - 1);
  else message.float(2, value);
  return message;
}

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7 | (1 << 3);

/** Command integers of MVT 2.1 §4.3: moves and lines as zigzag differences. */
function commands(type: TileGeometryType, parts: readonly ArrayLike<number>[]): number[] {
  const out: number[] = [];
  let [x, y] = [0, 0];
  const step = (part: ArrayLike<number>, at: number): void => {
    const nextX = part[at] ?? 0;
    const nextY = part[at + 1] ?? 0;
    out.push(zigzag(nextX - x), zigzag(nextY - y));
    [x, y] = [nextX, nextY];
  };
  if (type === 'point') {
    out.push(MOVE_TO | (parts.length << 3));
    for (const part of parts) step(part, 0);
    return out;
  }
  for (const part of parts) {
    // the closing vertex of a ring is the close-path command
    const end = type === 'polygon' ? part.length - 2 : part.length;
    out.push(MOVE_TO | (1 << 3));
    step(part, 0);
    out.push(LINE_TO | ((end / 2 - 1) << 3));
    for (let at = 2; at < end; at += 2) step(part, at);
    if (type === 'polygon') out.push(CLOSE_PATH);
  }
  return out;
}

function zigzag(value: number): number {
  return value < 0 ? -value * 2 - 1 : value * 2;
}
