import type { Field } from './field.ts';

/** Which list of communes the address of a record was written in; its `commune_code` is always today's. */
export const COMMUNE_EPOCH: Field = {
  name: 'commune_epoch',
  type: 'choice',
  choices: ['before_2025_07', 'from_2025_07'],
  choiceAliases: {
    before_2025_07: ['trước 01/07/2025'],
    from_2025_07: ['từ 01/07/2025'],
  },
  aliases: ['thời kỳ địa giới', 'địa chỉ ghi theo danh mục xã'],
  example: 'from_2025_07',
};

/** How well the place of a record is known; `commune` is a point somewhere in its commune. */
export const LOCATION_QUALITY: Field = {
  name: 'location_quality',
  type: 'choice',
  choices: ['exact', 'asset', 'commune'],
  choiceAliases: {
    exact: ['chính xác', 'gps'],
    asset: ['theo công trình'],
    commune: ['chỉ biết xã, phường', 'theo xã'],
  },
  aliases: ['độ chính xác vị trí', 'độ chính xác', 'chất lượng vị trí'],
  example: 'exact',
};
