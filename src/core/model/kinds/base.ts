import { defineKind } from '../kind.ts';

/** Drawn under everything, never analysed: water, coast and province outlines. */
export const WATER = defineKind({
  id: 'water',
  geometry: 'polygon',
  role: 'base',
  nameHints: ['hồ', 'mặt nước', 'water', 'lake'],
  fields: [{ name: 'name', type: 'text', aliases: ['tên'], example: 'Biển Hồ' }],
});

export const RIVER = defineKind({
  id: 'river',
  geometry: 'line',
  role: 'base',
  nameHints: ['sông', 'suối', 'river', 'waterway'],
  fields: [
    { name: 'name', type: 'text', aliases: ['tên'], example: 'Sông Ba' },
    {
      name: 'river_class',
      type: 'choice',
      choices: ['river', 'stream'],
      choiceAliases: { river: ['sông'], stream: ['suối'] },
      aliases: ['loại dòng chảy', 'loại'],
      example: 'river',
    },
  ],
});

export const PROVINCE = defineKind({
  id: 'province',
  geometry: 'polygon',
  role: 'base',
  nameHints: ['tỉnh', 'province', 'ranh giới tỉnh'],
  fields: [
    { name: 'id', type: 'text', aliases: ['mã', 'mã tỉnh'], example: '52' },
    { name: 'name', type: 'text', aliases: ['tên', 'tên tỉnh'], example: 'Gia Lai' },
    { name: 'focus', type: 'yes_no', aliases: ['tỉnh đang xét', 'tỉnh chính'], example: 'yes' },
  ],
});

/** Land of the overview (neighbouring countries included), to tell land from sea. */
export const LAND = defineKind({
  id: 'land',
  geometry: 'polygon',
  role: 'base',
  nameHints: ['đất liền', 'land', 'coast'],
  fields: [{ name: 'name', type: 'text', aliases: ['tên'], example: 'Việt Nam' }],
});
