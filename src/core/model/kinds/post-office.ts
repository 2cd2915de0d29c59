import { ASSET_FIELDS, BACKUP_FEED } from '../asset-fields.ts';
import { defineKind } from '../kind.ts';

export const POST_OFFICE = defineKind({
  id: 'post_office',
  geometry: 'point',
  role: 'asset',
  nameHints: ['bưu cục', 'buu cuc', 'bưu điện', 'bưu chính', 'post'],
  fields: [
    ...ASSET_FIELDS,
    {
      name: 'grade',
      type: 'choice',
      choices: ['level_1', 'level_2', 'level_3', 'culture_point', 'agent', 'other'],
      choiceAliases: {
        level_1: ['cấp 1'],
        level_2: ['cấp 2'],
        level_3: ['cấp 3'],
        culture_point: ['bđ-vhx', 'bưu điện văn hóa xã', 'điểm bđvhx'],
        agent: ['đại lý'],
        other: ['khác'],
      },
      aliases: ['cấp bưu cục', 'loại điểm'],
      example: 'level_3',
    },
    {
      name: 'parcels_per_day',
      type: 'number',
      unit: 'count',
      min: 0,
      aliases: ['bưu gửi/ngày', 'sản lượng'],
      example: '120',
    },
    BACKUP_FEED,
  ],
});
