import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

/** A hand-made .osm.pbf: a road over four nodes, a one-way street, a stream, a lake with an island, a town. */
export type Way = {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags: Record<string, string>;
};
export type Member = { readonly way: number; readonly role: string };
export type Relation = {
  readonly id: number;
  readonly members: readonly Member[];
  readonly tags: Record<string, string>;
};
export type Node = {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly tags?: Record<string, string>;
};

export type Extract = {
  readonly nodes: readonly Node[];
  readonly ways: readonly Way[];
  readonly relations: readonly Relation[];
  readonly timestamp?: number;
  readonly dense?: boolean;
  readonly feature?: string;
};

export function writeExtract(extract: Extract): Uint8Array {
  const header = message((pbf) => {
    pbf.writeStringField(4, extract.feature ?? 'OsmSchema-V0.6');
    if (extract.timestamp !== undefined) pbf.writeVarintField(32, extract.timestamp);
  });
  return Buffer.concat([blob('OSMHeader', header), blob('OSMData', block(extract))]);
}

function block({ nodes, ways, relations, dense = true }: Extract): Uint8Array {
  const strings: string[] = [''];
  const number = (text: string): number => {
    const at = strings.indexOf(text);
    return at >= 0 ? at : strings.push(text) - 1;
  };
  const groups = [
    dense ? denseGroup(nodes, number) : plainGroup(nodes, number),
    message((pbf) => {
      for (const way of ways) pbf.writeBytesField(3, wayBytes(way, number));
    }),
    message((pbf) => {
      for (const relation of relations) pbf.writeBytesField(4, relationBytes(relation, number));
    }),
  ];
  const table = message((pbf) => {
    for (const text of strings) pbf.writeBytesField(1, new TextEncoder().encode(text));
  });
  return message((pbf) => {
    pbf.writeBytesField(1, table);
    for (const group of groups) pbf.writeBytesField(2, group);
  });
}

const unit = (degrees: number): number => Math.round(degrees * 1e7);
const steps = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0));

function denseGroup(nodes: readonly Node[], number: (text: string) => number): Uint8Array {
  const inner = message((pbf) => {
    pbf.writePackedSVarint(1, steps(nodes.map((node) => node.id)));
    pbf.writePackedSVarint(8, steps(nodes.map((node) => unit(node.lat))));
    pbf.writePackedSVarint(9, steps(nodes.map((node) => unit(node.lon))));
    pbf.writePackedVarint(
      10,
      nodes.flatMap(({ tags = {} }) => [
        ...Object.entries(tags).flatMap(([key, value]) => [number(key), number(value)]),
        0,
      ]),
    );
  });
  return message((pbf) => pbf.writeBytesField(2, inner));
}

function plainGroup(nodes: readonly Node[], number: (text: string) => number): Uint8Array {
  return message((pbf) => {
    for (const { id, lon, lat, tags = {} } of nodes) {
      const bytes = message((inner) => {
        inner.writeSVarintField(1, id);
        writeTags(inner, tags, number);
        inner.writeSVarintField(8, unit(lat));
        inner.writeSVarintField(9, unit(lon));
      });
      pbf.writeBytesField(1, bytes);
    }
  });
}

function wayBytes({ id, refs, tags }: Way, number: (text: string) => number): Uint8Array {
  return message((pbf) => {
    pbf.writeVarintField(1, id);
    writeTags(pbf, tags, number);
    pbf.writePackedSVarint(8, steps(refs));
  });
}

function relationBytes(
  { id, members, tags }: Relation,
  number: (text: string) => number,
): Uint8Array {
  return message((pbf) => {
    pbf.writeVarintField(1, id);
    writeTags(pbf, tags, number);
    pbf.writePackedVarint(
      8,
      members.map((member) => number(member.role)),
    );
    pbf.writePackedSVarint(9, steps(members.map((member) => member.way)));
    pbf.writePackedVarint(
      10,
      members.map(() => 1),
    );
  });
}

function writeTags(
  pbf: PbfWriter,
  tags: Record<string, string>,
  number: (text: string) => number,
): void {
  pbf.writePackedVarint(2, Object.keys(tags).map(number));
  pbf.writePackedVarint(3, Object.values(tags).map(number));
}

function blob(type: string, bytes: Uint8Array): Uint8Array {
  const packed = message((pbf) => {
    pbf.writeVarintField(2, bytes.length);
    pbf.writeBytesField(3, deflateSync(bytes));
  });
  const header = message((pbf) => {
    pbf.writeStringField(1, type);
    pbf.writeVarintField(3, packed.length);
  });
  const size = Buffer.alloc(4);
  size.writeUInt32BE(header.length);
  return Buffer.concat([size, header, packed]);
}

function message(write: (pbf: PbfWriter) => void): Uint8Array {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
}

const square = (west: number, south: number, size: number, first: number): Node[] => [
  { id: first, lon: west, lat: south },
  { id: first + 1, lon: west + size, lat: south },
  { id: first + 2, lon: west + size, lat: south + size },
  { id: first + 3, lon: west, lat: south + size },
];

export const SMALL_EXTRACT: Extract = {
  timestamp: Date.UTC(2025, 8, 1) / 1000,
  nodes: [
    { id: 1, lon: 108.0, lat: 13.98 },
    { id: 2, lon: 108.01, lat: 13.985 },
    { id: 3, lon: 108.02, lat: 13.98 },
    ...square(108.05, 14.05, 0.02, 10),
    ...square(108.055, 14.055, 0.005, 20),
    {
      id: 30,
      lon: 108.0,
      lat: 13.983,
      tags: { place: 'city', name: 'Pleiku', population: '255.000' },
    },
    { id: 31, lon: 108.3, lat: 13.9, tags: { place: 'locality', name: 'Không lấy' } },
  ],
  ways: [
    {
      id: 100,
      refs: [1, 2, 3],
      tags: { highway: 'primary', ref: 'QL.19', name: 'Quốc lộ 19', maxspeed: '80' },
    },
    { id: 101, refs: [2, 3], tags: { highway: 'residential', oneway: '-1', name: 'Hùng Vương' } },
    { id: 102, refs: [1, 10], tags: { waterway: 'stream', name: 'Suối Đak' } },
    { id: 103, refs: [10, 11, 12], tags: {} },
    { id: 104, refs: [10, 13, 12], tags: {} },
    { id: 105, refs: [20, 21, 22, 23, 20], tags: {} },
    { id: 106, refs: [1, 3], tags: { building: 'yes' } },
  ],
  relations: [
    {
      id: 200,
      members: [
        { way: 103, role: 'outer' },
        { way: 104, role: 'outer' },
        { way: 105, role: 'inner' },
      ],
      tags: { type: 'multipolygon', natural: 'water', name: 'Biển Hồ' },
    },
  ],
};
