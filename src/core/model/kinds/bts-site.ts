import { ASSET_FIELDS, BACKUP_FEED } from '../asset-fields.ts';
import { defineKind } from '../kind.ts';

export const BTS_SITE = defineKind({
  id: 'bts_site',
  geometry: 'point',
  role: 'asset',
  nameHints: ['bts', 'trạm', 'tram bts', 'trạm gốc', 'base station'],
  fields: [
    ...ASSET_FIELDS,
    {
      name: 'technologies',
      type: 'choices',
      choices: ['2G', '3G', '4G', '5G'],
      aliases: ['công nghệ', 'loại mạng'],
      example: '2G,4G',
    },
    {
      name: 'site_type',
      type: 'choice',
      choices: ['ground', 'rooftop'],
      choiceAliases: {
        ground: ['loại 1', 'bts loại 1', 'mặt đất'],
        rooftop: ['loại 2', 'bts loại 2', 'mái nhà'],
      },
      aliases: ['loại trạm', 'loại bts'],
      example: 'ground',
    },
    {
      name: 'subscribers',
      type: 'integer',
      unit: 'count',
      min: 0,
      aliases: ['số thuê bao', 'thuê bao phục vụ'],
      example: '1850',
    },
    {
      name: 'sites_served',
      type: 'integer',
      unit: 'count',
      min: 0,
      aliases: ['số trạm phụ thuộc', 'trạm phục vụ'],
      example: '3',
    },
    {
      name: 'fed_by',
      type: 'text',
      aliases: ['tổng đài cấp', 'nguồn truyền dẫn'],
      example: 'GLI-EX-01',
    },
    BACKUP_FEED,
  ],
});
