import { ASSET_FIELDS } from '../asset-fields.ts';
import { defineKind } from '../kind.ts';
import { LOCATION_QUALITY } from '../place-fields.ts';

/** Any other protected point: broadcast relay, agent, courier point, border post. */
export const SITE = defineKind({
  id: 'site',
  geometry: 'point',
  role: 'asset',
  nameHints: ['điểm khác', 'phát sóng', 'đại lý', 'chuyển phát', 'site'],
  fields: [
    ...ASSET_FIELDS,
    LOCATION_QUALITY,
    {
      name: 'site_kind',
      type: 'choice',
      choices: ['broadcast_relay', 'agent', 'courier_point', 'border_post', 'other'],
      choiceAliases: {
        broadcast_relay: ['đài, trạm phát sóng', 'đài phát sóng', 'trạm phát lại'],
        agent: ['đại lý'],
        courier_point: ['điểm chuyển phát'],
        border_post: ['cửa khẩu, đồn biên phòng', 'cửa khẩu', 'đồn biên phòng'],
        other: ['khác'],
      },
      aliases: ['loại điểm', 'loại', 'loại công trình', 'loại hình'],
      example: 'broadcast_relay',
    },
  ],
});
