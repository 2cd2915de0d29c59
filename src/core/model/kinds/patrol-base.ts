import { defineKind } from '../kind.ts';

export const PATROL_BASE = defineKind({
  id: 'patrol_base',
  geometry: 'point',
  role: 'context',
  nameHints: ['công an', 'chốt', 'đồn', 'patrol', 'police'],
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      aliases: ['mã', 'mã đơn vị', 'mã chốt'],
      example: 'CA-23767',
    },
    {
      name: 'name',
      type: 'text',
      aliases: ['tên', 'tên đơn vị', 'tên chốt', 'đơn vị', 'công an'],
      example: 'Công an xã Ia Hrung',
    },
    {
      name: 'base_type',
      type: 'choice',
      choices: ['commune_police', 'provincial_police', 'guard_post', 'border_guard', 'enterprise'],
      choiceAliases: {
        commune_police: ['công an xã, phường', 'công an xã', 'công an phường'],
        provincial_police: ['công an tỉnh'],
        guard_post: ['chốt bảo vệ', 'chốt', 'chốt gác'],
        border_guard: ['bộ đội Biên phòng', 'biên phòng'],
        enterprise: ['doanh nghiệp'],
      },
      aliases: ['loại đơn vị', 'loại', 'loại chốt'],
      example: 'commune_police',
    },
    {
      name: 'teams',
      type: 'integer',
      unit: 'count',
      min: 0,
      max: 200,
      aliases: ['số tổ tuần tra', 'số tổ', 'số đội'],
      example: '2',
    },
    { name: 'commune_code', type: 'text', aliases: ['mã xã, phường', 'mã xã'], example: '23767' },
  ],
});
