import { defineKind } from '../kind.ts';

export const TOWN = defineKind({
  id: 'town',
  geometry: 'point',
  role: 'context',
  nameHints: ['thị trấn', 'đô thị', 'địa danh', 'town', 'place', 'city'],
  fields: [
    { name: 'id', type: 'text', aliases: ['mã'], example: 'pleiku' },
    { name: 'name', type: 'text', required: true, aliases: ['tên', 'địa danh'], example: 'Pleiku' },
    {
      name: 'town_class',
      type: 'choice',
      choices: ['capital', 'city', 'town', 'village', 'archipelago', 'sea'],
      choiceAliases: {
        capital: ['tỉnh lỵ'],
        city: ['thành phố, thị xã', 'thành phố', 'thị xã'],
        town: ['thị trấn'],
        village: ['làng, thôn', 'làng', 'thôn', 'buôn'],
        archipelago: ['quần đảo'],
        sea: ['biển'],
      },
      aliases: ['loại địa danh', 'loại', 'cấp'],
      example: 'city',
    },
    {
      name: 'population',
      type: 'integer',
      unit: 'count',
      min: 0,
      aliases: ['dân số'],
      example: '250000',
    },
  ],
});
