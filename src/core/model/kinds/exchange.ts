import { ASSET_FIELDS } from '../asset-fields.ts';
import { defineKind } from '../kind.ts';
import { LOCATION_QUALITY } from '../place-fields.ts';

/** Where service comes from: POP, exchange, data centre. */
export const EXCHANGE = defineKind({
  id: 'exchange',
  geometry: 'point',
  role: 'asset',
  nameHints: ['tổng đài', 'tong dai', 'pop', 'data center', 'exchange'],
  fields: [
    ...ASSET_FIELDS,
    LOCATION_QUALITY,
    {
      name: 'exchange_type',
      type: 'choice',
      choices: ['core', 'aggregation', 'data_centre'],
      choiceAliases: {
        core: ['lõi', 'host'],
        aggregation: ['gom lưu lượng', 'gom', 'chuyển mạch'],
        data_centre: ['trung tâm dữ liệu'],
      },
      aliases: ['loại tổng đài', 'loại nút', 'cấp tổng đài', 'loại pop'],
      example: 'aggregation',
    },
    {
      name: 'subscribers',
      type: 'integer',
      unit: 'count',
      min: 0,
      aliases: [
        'số thuê bao phục vụ',
        'số thuê bao',
        'sl thuê bao',
        'số lượng thuê bao',
        'tổng thuê bao',
        'thuê bao',
        'số tb',
        'sl tb',
      ],
      example: '24000',
    },
  ],
});
