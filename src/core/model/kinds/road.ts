import { defineKind } from '../kind.ts';
import { ROAD_CLASSES } from '../road-classes.ts';

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
      choices: ROAD_CLASSES,
      choiceAliases: {
        motorway: ['cao tốc', 'trunk', 'motorway_link', 'trunk_link'],
        national: ['quốc lộ', 'primary', 'primary_link'],
        provincial: ['tỉnh lộ', 'đường tỉnh', 'secondary', 'secondary_link'],
        commune: ['đường xã', 'đường huyện', 'tertiary', 'tertiary_link'],
        street: ['phố', 'residential', 'unclassified', 'service', 'living_street', 'pedestrian'],
        track: [
          'đường mòn',
          'path',
          'footway',
          'steps',
          'cycleway',
          'bridleway',
          'track_grade1',
          'track_grade2',
          'track_grade3',
          'track_grade4',
          'track_grade5',
        ],
      },
      aliases: ['cấp đường', 'loại đường', 'fclass', 'highway'],
      example: 'national',
    },
    {
      name: 'oneway',
      type: 'choice',
      choices: ['both', 'forward', 'backward'],
      choiceAliases: {
        both: ['hai chiều', 'b', 'no', 'không'],
        forward: ['một chiều xuôi', 'f', 'yes', 'có'],
        backward: ['một chiều ngược', 't', '-1'],
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
      aliases: ['tốc độ tối đa', 'tốc độ', 'maxspeed'],
      example: '60',
    },
  ],
});
