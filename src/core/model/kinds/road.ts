import { defineKind } from '../kind.ts';

export const ROAD = defineKind({
  id: 'road',
  geometry: 'line',
  role: 'context',
  nameHints: ['đường', 'giao thông', 'road', 'highway'],
  fields: [
    { name: 'id', type: 'text', aliases: ['mã', 'osm_id'], example: 'QL19-04' },
    { name: 'name', type: 'text', aliases: ['tên', 'tên đường'], example: 'Quốc lộ 19' },
    { name: 'ref', type: 'text', aliases: ['số hiệu'], example: 'QL.19' },
    {
      name: 'road_class',
      type: 'choice',
      choices: ['motorway', 'national', 'provincial', 'commune', 'street', 'track'],
      choiceAliases: {
        motorway: ['cao tốc', 'trunk'],
        national: ['quốc lộ', 'primary'],
        provincial: ['tỉnh lộ', 'đường tỉnh', 'secondary'],
        commune: ['đường xã', 'đường huyện', 'tertiary'],
        street: ['phố', 'residential', 'unclassified', 'service', 'living_street'],
        track: ['đường mòn', 'path', 'footway'],
      },
      aliases: ['cấp đường', 'loại đường', 'fclass', 'highway'],
      example: 'national',
    },
    {
      name: 'oneway',
      type: 'choice',
      choices: ['both', 'forward', 'backward'],
      choiceAliases: {
        both: ['b', 'no', 'không'],
        forward: ['f', 'yes', 'có'],
        backward: ['t', '-1'],
      },
      aliases: ['một chiều'],
      example: 'both',
    },
    {
      name: 'max_speed',
      type: 'number',
      unit: 'km/h',
      min: 1,
      max: 130,
      aliases: ['tốc độ', 'maxspeed'],
      example: '60',
    },
  ],
});
