import { ASSET_FIELDS } from '../asset-fields.ts';
import { defineKind } from '../kind.ts';

export const CABLE_ROUTE = defineKind({
  id: 'cable_route',
  geometry: 'line',
  role: 'asset',
  nameHints: [
    'tuyến cáp',
    'tuyen cap',
    'cáp quang',
    'cap quang',
    'cable',
    'fibre',
    'fiber',
    'span',
  ],
  fields: [
    ...ASSET_FIELDS,
    {
      name: 'medium',
      type: 'choice',
      choices: ['fibre', 'copper'],
      choiceAliases: { fibre: ['quang', 'cáp quang', 'fiber'], copper: ['đồng', 'cáp đồng'] },
      aliases: ['loại cáp', 'vật liệu'],
      example: 'fibre',
    },
    {
      name: 'placement',
      type: 'choice',
      choices: ['aerial', 'buried', 'duct'],
      choiceAliases: {
        aerial: ['treo', 'cáp treo'],
        buried: ['chôn', 'chôn trực tiếp', 'ngầm'],
        duct: ['cống', 'trong cống', 'cống bể'],
      },
      aliases: ['cách lắp đặt', 'hình thức lắp đặt', 'lắp đặt'],
      example: 'aerial',
    },
    {
      name: 'tier',
      type: 'choice',
      choices: ['backbone', 'metro', 'access'],
      choiceAliases: {
        backbone: ['trục', 'đường trục', 'liên tỉnh'],
        metro: ['nội tỉnh', 'vòng'],
        access: ['truy nhập', 'nhánh'],
      },
      aliases: ['cấp', 'cấp mạng', 'tầng mạng'],
      example: 'access',
    },
    {
      name: 'fibre_count',
      type: 'integer',
      unit: 'count',
      min: 1,
      max: 2000,
      aliases: ['số sợi', 'dung lượng'],
      example: '24',
    },
    { name: 'from_asset', type: 'text', aliases: ['điểm đầu', 'từ'], example: 'GLI-EX-01' },
    { name: 'to_asset', type: 'text', aliases: ['điểm cuối', 'đến'], example: 'GLI0616' },
  ],
});
