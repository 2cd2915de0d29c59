import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldNames } from '../../../../src/core/io/validate/field-names.ts';
import { addressPartOf } from '../../../../src/core/io/columns/address-columns.ts';
import { isPersonalHeader } from '../../../../src/core/io/validate/personal-columns.ts';
import { KINDS, kindOf } from '../../../../src/core/model/registry.ts';
import type { KindId } from '../../../../src/core/model/registry.ts';

const names = new Map(KINDS.map(({ id }) => [id, new FieldNames(kindOf(id).fields)]));
const fieldOf = (kind: KindId, header: string) => names.get(kind)?.claimOf(header)?.field.name;

describe('a header as clerks write it', () => {
  it.each([
    ['bts_site', 'Tên trạm BTS', 'name'],
    ['bts_site', 'Mã trạm/CSHT', 'id'],
    ['bts_site', 'SL thuê bao', 'subscribers'],
    ['bts_site', 'SO_THUE_BA', 'subscribers'],
    ['bts_site', 'MaTram', 'id'],
    ['bts_site', 'Khoá', 'lock'],
    ['bts_site', 'Ðơn vị quản lý', 'owner'],
    ['bts_site', '2. Mã trạm (bắt buộc)', 'id'],
    ['incident', 'Ngày xảy ra vụ việc', 'discovered'],
    ['incident', 'Ngày xẩy ra', 'discovered'],
    ['incident', 'Thời gain xảy ra', 'discovered'],
    ['incident', 'Thiệt hại (triệu đồng)', 'loss_vnd'],
    ['incident', 'GT thiệt hại', 'loss_vnd'],
    ['incident', 'Thiệt hại, ĐVT: triệu đồng', 'loss_vnd'],
    ['incident', 'Mã CSHT', 'asset_id'],
    ['cable_route', 'Số sợi (FO)', 'fibre_count'],
  ] as const)('of %s, "%s", names %s', (kind, header, field) => {
    expect(fieldOf(kind, header)).toBe(field);
  });

  it.each([
    ['bts_site', 'Ghi chú'],
    ['bts_site', 'STT'],
    ['cable_route', 'DEN'],
    ['incident', 'Họ tên đối tượng'],
    ['incident', 'Đ/c'],
    ['incident', 'Địa điểm'],
  ] as const)('of %s, "%s", names no field', (kind, header) => {
    expect(fieldOf(kind, header)).toBeUndefined();
  });

  it('is one field under any decoration', () => {
    const decorations: readonly ((header: string) => string)[] = [
      (header) => ` ${header} `,
      (header) => `${header} (*)`,
      (header) => `${header}:`,
      (header) => header.toUpperCase(),
      (header) => header.normalize('NFD'),
      (header) => header.replaceAll(' ', '_'),
      (header) => header.replaceAll(' ', '\u00a0'),
      (header) => `${header} (nếu có)`,
      (header) => `3. ${header}`,
      (header) => `[${header}]`,
    ];
    const headers = KINDS.flatMap((kind) =>
      kindOf(kind.id).fields.flatMap(({ name, aliases }) =>
        aliases.map((alias) => [kind.id, name, alias] as const),
      ),
    ).filter(([, , alias]) => !isPersonalHeader(alias) && addressPartOf(alias) === null);
    fc.assert(
      fc.property(
        fc.constantFrom(...headers),
        fc.constantFrom(...decorations),
        ([kind, field, alias], decorate) => {
          expect(fieldOf(kind, decorate(alias))).toBe(field);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('an address', () => {
  it.each([
    ['Xã/phường', 'commune'],
    ['PHƯỜNG, XÃ', 'commune'],
    ['Quận/huyện', 'district'],
    ['Huyện (cũ)', 'district'],
    ['Tỉnh', 'province'],
    ['Đ/c', 'whole'],
    ['Địa điểm', 'whole'],
    ['Địa chỉ', 'whole'],
    ['Thôn/làng', 'whole'],
  ])('under "%s" is of %s', (header, part) => {
    expect(addressPartOf(header)).toBe(part);
  });
});
