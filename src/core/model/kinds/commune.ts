import { defineKind } from '../kind.ts';

export const COMMUNE = defineKind({
  id: 'commune',
  geometry: 'polygon',
  role: 'context',
  nameHints: ['xã', 'phường', 'xa phuong', 'commune', 'ward', 'đơn vị hành chính', 'dvhc'],
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      aliases: ['mã', 'mã xã', 'mã đvhc', 'code', 'ma'],
      example: '23767',
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      aliases: ['tên', 'tên xã', 'ten', 'name_vi'],
      example: 'Ia Hrung',
    },
    {
      name: 'unit_type',
      type: 'choice',
      choices: ['commune', 'ward', 'special_zone', 'township'],
      choiceAliases: {
        commune: ['xã'],
        ward: ['phường'],
        special_zone: ['đặc khu'],
        township: ['thị trấn'],
      },
      aliases: ['loại đơn vị hành chính', 'loại', 'cấp', 'loai'],
      example: 'commune',
    },
    {
      name: 'epoch',
      type: 'choice',
      choices: ['before_2025_07', 'from_2025_07'],
      choiceAliases: {
        before_2025_07: ['cũ', 'trước 01/07/2025'],
        from_2025_07: ['mới', 'từ 01/07/2025'],
      },
      aliases: ['thời kỳ địa giới', 'thời kỳ', 'kỳ'],
      example: 'from_2025_07',
    },
    {
      name: 'old_district',
      type: 'text',
      aliases: ['huyện trước 07/2025', 'huyện', 'huyện cũ', 'quận huyện', 'tên huyện', 'district'],
      example: 'Ia Grai',
    },
    { name: 'province', type: 'text', aliases: ['tỉnh', 'tên tỉnh'], example: 'Gia Lai' },
    {
      name: 'population',
      type: 'integer',
      unit: 'count',
      min: 0,
      aliases: ['dân số'],
      example: '14200',
    },
  ],
});
