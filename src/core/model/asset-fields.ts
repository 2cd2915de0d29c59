import type { Field } from './field.ts';

/** Fields every protected asset carries (product rule "Data"). */
export const ASSET_FIELDS: readonly Field[] = [
  {
    name: 'id',
    type: 'text',
    required: true,
    aliases: ['mã', 'mã số', 'mã trạm', 'mã tuyến', 'ma tram', 'code', 'site id'],
    example: 'GLI0616',
  },
  {
    name: 'name',
    type: 'text',
    aliases: ['tên', 'tên trạm', 'tên tuyến', 'tên bưu cục', 'tên điểm', 'ten'],
    example: 'Đak Đoa 3',
  },
  {
    name: 'owner',
    type: 'text',
    aliases: ['chủ quản', 'đơn vị', 'đơn vị quản lý', 'doanh nghiệp', 'nhà mạng', 'operator'],
    example: 'VNPT',
  },
  {
    name: 'status',
    type: 'choice',
    choices: ['in_use', 'planned', 'retired'],
    choiceAliases: {
      in_use: ['đang dùng', 'đang hoạt động', 'hoạt động', 'active', 'operational'],
      planned: ['quy hoạch', 'dự kiến', 'kế hoạch', 'proposed', 'under construction'],
      retired: ['bỏ', 'ngừng', 'thanh lý', 'ngừng hoạt động', 'decommissioned'],
    },
    aliases: ['trạng thái', 'tình trạng'],
    example: 'in_use',
  },
  {
    name: 'protection_class',
    type: 'choice',
    choices: ['none', 'important', 'national_security'],
    choiceAliases: {
      none: ['không'],
      important: ['quan trọng', 'mục tiêu quan trọng'],
      national_security: ['an ninh quốc gia', 'liên quan anqg', 'anqg'],
    },
    aliases: ['lớp bảo vệ', 'lop_bao_ve', 'cấp bảo vệ'],
    example: 'none',
    sensitive: true,
  },
  { name: 'guard', type: 'yes_no', aliases: ['bảo vệ', 'người gác', 'canh gác'], example: 'no' },
  { name: 'lock', type: 'yes_no', aliases: ['khóa', 'khoá'], example: 'yes' },
  { name: 'fence', type: 'yes_no', aliases: ['hàng rào', 'rào'], example: 'yes' },
  { name: 'light', type: 'yes_no', aliases: ['đèn', 'chiếu sáng'], example: 'unknown' },
  { name: 'camera', type: 'yes_no', aliases: ['camera', 'ca-mê-ra'], example: 'no' },
  { name: 'alarm', type: 'yes_no', aliases: ['cảnh báo', 'chống trộm', 'báo động'], example: 'no' },
  {
    name: 'last_check',
    type: 'instant',
    aliases: ['kiểm tra gần nhất', 'ngày kiểm tra', 'lần kiểm tra cuối'],
    example: '2025-11-20',
  },
  { name: 'commune_code', type: 'text', aliases: ['mã xã', 'mã đvhc'], example: '23767' },
];

/** The id of the asset a standby radio link goes to: a second way when the first is cut. */
export const BACKUP_FEED: Field = {
  name: 'backup_feed',
  type: 'text',
  aliases: ['dự phòng', 'đường dự phòng', 'viba dự phòng', 'nguồn dự phòng', 'truyền dẫn dự phòng'],
  example: 'GLI0412',
};

/** The measures that lower the chance of an incident, as field names. */
export const PROTECTION_MEASURES = ['guard', 'lock', 'fence', 'light', 'camera', 'alarm'] as const;
export type ProtectionMeasure = (typeof PROTECTION_MEASURES)[number];
