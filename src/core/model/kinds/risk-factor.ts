import { defineKind } from '../kind.ts';

/** A place that may raise the risk nearby. An aid for inspection, never a suspicion. */
export const RISK_FACTOR = defineKind({
  id: 'risk_factor',
  geometry: 'point',
  role: 'context',
  nameHints: ['phế liệu', 'yếu tố', 'scrap', 'risk'],
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      aliases: ['mã', 'mã cơ sở', 'mã điểm'],
      example: 'PL-014',
    },
    {
      name: 'name',
      type: 'text',
      aliases: ['tên', 'tên cơ sở', 'cơ sở', 'tên điểm'],
      example: 'Cơ sở thu mua phế liệu 14',
    },
    {
      name: 'factor_type',
      type: 'choice',
      choices: ['scrap_dealer', 'construction_site', 'other'],
      choiceAliases: {
        scrap_dealer: ['cơ sở thu mua phế liệu', 'phế liệu', 'thu mua phế liệu'],
        construction_site: ['công trường', 'công trình đang thi công'],
        other: ['khác'],
      },
      aliases: ['loại', 'loại yếu tố'],
      example: 'scrap_dealer',
    },
    {
      name: 'last_check',
      type: 'instant',
      aliases: ['lần kiểm tra gần nhất', 'ngày kiểm tra', 'kiểm tra gần nhất'],
      example: '2025-09-14',
    },
  ],
});
