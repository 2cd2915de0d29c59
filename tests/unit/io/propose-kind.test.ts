import { describe, expect, it } from 'vitest';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { quietContext } from '../../support/quiet-context.ts';

const SQUARE = '[[[108,13],[108.1,13],[108.1,13.1],[108,13]]]';

async function kindOf(name: string, codes: readonly string[], geometry = 'Polygon') {
  const features = codes.map(
    (code) =>
      `{"type":"Feature","properties":{"code":${code},"name":"x"},"geometry":{"type":"${geometry}","coordinates":${geometry === 'Point' ? '[108,13]' : SQUARE}}}`,
  );
  const text = `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
  const file = { name, bytes: new TextEncoder().encode(text) };
  return (await loadFile(file, {}, quietContext())).part?.source.kind ?? null;
}

describe('a file nobody named the kind of', () => {
  it('holds communes when its areas are numbered as communes are', async () => {
    expect(await kindOf('gia-lai-2025.geojson', ['"21553"', '"21556"'])).toBe('commune');
    expect(await kindOf('gia-lai-2025.geojson', ['21553', '21556'])).toBe('commune');
  });

  it('is not taken for communes on one number, or on points', async () => {
    expect(await kindOf('areas.geojson', ['"21553"', '"VN-7"'])).toBeNull();
    expect(await kindOf('points.geojson', ['"21553"', '"21556"'], 'Point')).toBeNull();
  });
});

describe('a table of a Vietnamese office', () => {
  const ofTable = async (name: string, header: string) => {
    const bytes = new TextEncoder().encode(
      `${header};Kinh độ;Vĩ độ\n${header.replace(/[^;]+/g, 'x')};108;14\n`,
    );
    return (await loadFile({ name, bytes }, {}, quietContext())).part?.source.kind ?? null;
  };

  it.each([
    ['Bảng 1.csv', 'STT;Mã trạm BTS;Tên trạm;Số lượng thuê bao', 'bts_site'],
    ['DanhSachTramBTS.csv', 'Mã;Tên', 'bts_site'],
    ['ds_trambts_2025.csv', 'Mã;Tên', 'bts_site'],
    [
      'phu luc.csv',
      'STT;Số vụ việc;Ngày xảy ra vụ việc;Hành vi;Thiệt hại (triệu đồng)',
      'incident',
    ],
    ['tong hop vu viec tai tram bts.csv', 'Mã vụ;Loại vụ;Ngày xảy ra;Thiệt hại', 'incident'],
    ['buucuc.csv', 'Mã;Tên', 'post_office'],
  ])('%s with %s is known', async (name, header, kind) => {
    expect(await ofTable(name, header)).toBe(kind);
  });

  it('is asked about when as much speaks for another kind', async () => {
    expect(await ofTable('danh sach.csv', 'Mã;Tên;Camera;Hàng rào;Khóa')).toBeNull();
  });
});
