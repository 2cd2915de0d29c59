import type { ReadFile } from '../../src/core/io/format.ts';

/** What is wrong with the shape of a read file; nothing, for every input. */
export function faultsOf({ table, issues }: ReadFile): readonly string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  must(table.sourceRow.length === table.rows, 'a source row for each record');
  for (const column of table.columns) {
    const values = column.type === 'text' ? column.codes : column.values;
    must(values.length === table.rows, `a value of ${column.name} for each record`);
    must(column.type !== 'text' || column.dictionary[0] === '', 'text 0 is absent');
  }
  const { geometry } = table;
  if (geometry) {
    must(geometry.types.length === table.rows, 'a type for each record');
    must(geometry.featureStart.length === table.rows + 1, 'parts of each record');
    must(geometry.featureStart.at(-1) === geometry.holes.length, 'all parts belong to records');
    must(geometry.partStart.length === geometry.holes.length + 1, 'a hole mark for each part');
    must(
      2 * (geometry.partStart.at(-1) ?? 0) === geometry.coordinates.length,
      'all coordinates used',
    );
  }
  must(JSON.parse(JSON.stringify(issues)).length === issues.length, 'issues are plain data');
  return faults;
}
