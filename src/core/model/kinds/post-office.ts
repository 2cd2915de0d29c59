import { ASSET_FIELDS, BACKUP_FEED } from '../asset-fields.ts';
import { defineKind } from '../kind.ts';
import { LOCATION_QUALITY } from '../place-fields.ts';

export const POST_OFFICE = defineKind({
  id: 'post_office',
  geometry: 'point',
  role: 'asset',
  nameHints: ['bưu cục', 'buu cuc', 'bưu điện', 'bưu chính', 'post'],
  fields: [
    ...ASSET_FIELDS,
    LOCATION_QUALITY,
    {
      name: 'grade',
      type: 'choice',
      choices: ['level_1', 'level_2', 'level_3', 'culture_point', 'agent', 'other'],
      choiceAliases: {
        level_1: ['bưu cục cấp 1', 'cấp 1', 'cấp i', 'bưu cục cấp i'],
        level_2: ['bưu cục cấp 2', 'cấp 2', 'cấp ii', 'bưu cục cấp ii'],
        level_3: ['bưu cục cấp 3', 'cấp 3', 'cấp iii', 'bưu cục cấp iii'],
        culture_point: [
          'điểm bưu điện – văn hóa xã',
          'bđ-vhx',
          'bưu điện văn hóa xã',
          'điểm bđvhx',
          'bđvhx',
          'điểm bđ-vhx',
          'bưu điện văn hóa',
          'điểm bưu điện văn hóa xã',
          'bưu điện - văn hóa xã',
        ],
        agent: ['đại lý bưu chính', 'đại lý', 'đại lý bưu điện'],
        other: ['khác'],
      },
      aliases: [
        'cấp điểm bưu chính',
        'cấp bưu cục',
        'loại điểm',
        'cấp',
        'hạng',
        'loại',
        'loại bưu cục',
        'loại hình',
        'loại hình phục vụ',
      ],
      example: 'level_3',
    },
    {
      name: 'parcels_per_day',
      type: 'number',
      unit: 'count',
      min: 0,
      aliases: [
        'bưu gửi mỗi ngày',
        'bưu gửi/ngày',
        'sản lượng',
        'sản lượng bưu gửi',
        'sản lượng ngày',
        'số bưu gửi',
        'sl bưu gửi',
        'bưu gửi',
      ],
      example: '120',
    },
    BACKUP_FEED,
  ],
});
