import { PbfReader } from 'pbf';
import { BadExtract } from './pbf-blocks.ts';

export type Tags = Readonly<Record<string, string>>;
export type OsmNode = {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly tags: Tags;
};
export type OsmWay = { readonly id: number; readonly refs: readonly number[]; readonly tags: Tags };
export type OsmMember = {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly role: string;
};
export type OsmRelation = {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: Tags;
};

export type ElementTakers = {
  readonly node?: (node: OsmNode) => void;
  readonly way?: (way: OsmWay) => void;
  readonly relation?: (relation: OsmRelation) => void;
};

type Block = {
  strings: string[];
  groups: Uint8Array[];
  granularity: number;
  latOffset: number;
  lonOffset: number;
};

const NO_TAGS: Tags = {};
const MEMBER_TYPES = ['node', 'way', 'relation'] as const;

/** Hands every element of a block to whoever asked for its type; the others are skipped unread. */
export function readElements(bytes: Uint8Array, take: ElementTakers): void {
  try {
    const block = new PbfReader(bytes).readFields(readBlockField, emptyBlock());
    for (const group of block.groups) readGroup(group, block, take);
  } catch (error) {
    throw error instanceof BadExtract ? error : new BadExtract('damaged-block');
  }
}

function emptyBlock(): Block {
  return { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 };
}

function readBlockField(tag: number, block: Block, pbf: PbfReader): void {
  if (tag === 1) block.strings = pbf.readMessage(readString, block.strings);
  else if (tag === 2) block.groups.push(pbf.readBytes());
  else if (tag === 17) block.granularity = pbf.readVarint();
  else if (tag === 19) block.latOffset = pbf.readVarint(true);
  else if (tag === 20) block.lonOffset = pbf.readVarint(true);
}

function readString(tag: number, strings: string[], pbf: PbfReader): void {
  if (tag === 1) strings.push(pbf.readString());
}

function readGroup(group: Uint8Array, block: Block, take: ElementTakers): void {
  new PbfReader(group).readFields((tag, _, pbf) => {
    if (tag === 1 && take.node) readNode(pbf, block, take.node);
    else if (tag === 2 && take.node) readDense(pbf, block, take.node);
    else if (tag === 3 && take.way) readWay(pbf, block, take.way);
    else if (tag === 4 && take.relation) readRelation(pbf, block, take.relation);
  }, null);
}

function readNode(pbf: PbfReader, block: Block, take: (node: OsmNode) => void): void {
  const raw = { id: 0, lat: 0, lon: 0, keys: [] as number[], values: [] as number[] };
  pbf.readMessage((tag, node: typeof raw, inner) => {
    if (tag === 1) node.id = inner.readSVarint();
    else if (tag === 2) inner.readPackedVarint(node.keys);
    else if (tag === 3) inner.readPackedVarint(node.values);
    else if (tag === 8) node.lat = inner.readSVarint();
    else if (tag === 9) node.lon = inner.readSVarint();
  }, raw);
  take({
    id: raw.id,
    ...degrees(raw.lon, raw.lat, block),
    tags: tagsOf(raw.keys, raw.values, block),
  });
}

function readDense(pbf: PbfReader, block: Block, take: (node: OsmNode) => void): void {
  const dense = {
    ids: [] as number[],
    lats: [] as number[],
    lons: [] as number[],
    keysValues: [] as number[],
  };
  pbf.readMessage((tag, raw: typeof dense, inner) => {
    if (tag === 1) inner.readPackedSVarint(raw.ids);
    else if (tag === 8) inner.readPackedSVarint(raw.lats);
    else if (tag === 9) inner.readPackedSVarint(raw.lons);
    else if (tag === 10) inner.readPackedVarint(raw.keysValues);
  }, dense);
  let id = 0;
  let lat = 0;
  let lon = 0;
  let tagAt = 0;
  dense.ids.forEach((step, at) => {
    id += step;
    lat += dense.lats[at] ?? 0;
    lon += dense.lons[at] ?? 0;
    let tags = NO_TAGS;
    if (dense.keysValues.length > 0) {
      const end = dense.keysValues.indexOf(0, tagAt);
      if (end < 0) throw new BadExtract('damaged-block');
      if (end > tagAt) tags = interleavedTags(dense.keysValues.slice(tagAt, end), block);
      tagAt = end + 1;
    }
    take({ id, ...degrees(lon, lat, block), tags });
  });
}

function readWay(pbf: PbfReader, block: Block, take: (way: OsmWay) => void): void {
  const raw = { id: 0, keys: [] as number[], values: [] as number[], refs: [] as number[] };
  pbf.readMessage((tag, way: typeof raw, inner) => {
    if (tag === 1) way.id = inner.readVarint(true);
    else if (tag === 2) inner.readPackedVarint(way.keys);
    else if (tag === 3) inner.readPackedVarint(way.values);
    else if (tag === 8) inner.readPackedSVarint(way.refs);
  }, raw);
  take({ id: raw.id, refs: running(raw.refs), tags: tagsOf(raw.keys, raw.values, block) });
}

function readRelation(pbf: PbfReader, block: Block, take: (relation: OsmRelation) => void): void {
  const raw = {
    id: 0,
    keys: [] as number[],
    values: [] as number[],
    roles: [] as number[],
    ids: [] as number[],
    types: [] as number[],
  };
  pbf.readMessage((tag, relation: typeof raw, inner) => {
    if (tag === 1) relation.id = inner.readVarint(true);
    else if (tag === 2) inner.readPackedVarint(relation.keys);
    else if (tag === 3) inner.readPackedVarint(relation.values);
    else if (tag === 8) inner.readPackedVarint(relation.roles);
    else if (tag === 9) inner.readPackedSVarint(relation.ids);
    else if (tag === 10) inner.readPackedVarint(relation.types);
  }, raw);
  const members = running(raw.ids).map((id, at): OsmMember => ({
    id,
    type: MEMBER_TYPES[raw.types[at] ?? 0] ?? 'node',
    role: block.strings[raw.roles[at] ?? 0] ?? '',
  }));
  take({ id: raw.id, members, tags: tagsOf(raw.keys, raw.values, block) });
}

/** Degrees rounded to 7 decimals, the resolution of the format. */
function degrees(lon: number, lat: number, block: Block): { lon: number; lat: number } {
  const degree = (value: number, offset: number): number =>
    Math.round((offset + block.granularity * value) / 100) / 1e7;
  return { lon: degree(lon, block.lonOffset), lat: degree(lat, block.latOffset) };
}

function running(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function tagsOf(keys: readonly number[], values: readonly number[], block: Block): Tags {
  if (keys.length === 0) return NO_TAGS;
  return Object.fromEntries(
    keys.map((key, at) => [block.strings[key] ?? '', block.strings[values[at] ?? 0] ?? '']),
  );
}

function interleavedTags(pairs: readonly number[], block: Block): Tags {
  const keys = pairs.filter((_, at) => at % 2 === 0);
  const values = pairs.filter((_, at) => at % 2 === 1);
  return tagsOf(keys, values, block);
}
