import type { Dataset } from '../../model/dataset.ts';
import type { ImportSetting } from './import-setting.ts';

/** What a loaded province knows of the files that come to it. */
export function settingOf({ bounds, vn2000Meridian, tables }: Dataset): ImportSetting {
  return {
    bounds,
    vn2000Meridian,
    ...(tables.province ? { provinces: tables.province } : {}),
    ...(tables.commune ? { communes: tables.commune } : {}),
  };
}
