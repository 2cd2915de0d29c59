import type { Issue, IssuePlace } from '../basics/issue.ts';
import type { Table } from '../model/table.ts';

/** A link field that names an id the data does not have. */
export function unknownLink(table: Table, row: number, field: string, id: string): Issue {
  const at = placeOf(table, row, field);
  return { code: 'service.unknown-asset', severity: 'info', at, context: { id } };
}

/** A feeder that is planned or retired, or the site itself. */
export function idleFeeder(table: Table, row: number, field: string, id: string): Issue {
  const at = placeOf(table, row, field);
  return { code: 'service.feeder-idle', severity: 'info', at, context: { id } };
}

/** A standby that goes to another operator's network than the point hangs on. */
export function standbyApart(table: Table, row: number): Issue {
  return {
    code: 'service.standby-apart',
    severity: 'info',
    at: placeOf(table, row, 'backup_feed'),
  };
}

/** A cable that ends far from the asset it says it ends at. */
export function endFar(
  table: Table,
  row: number,
  field: string,
  id: string,
  distanceM: number,
): Issue {
  const at = placeOf(table, row, field);
  const context = { id, distanceM: Math.round(distanceM) };
  return { code: 'service.end-far', severity: 'info', at, context };
}

/** An operator with sites but no exchange: its traffic may take any cable. */
export function noExchange(owner: string, sites: number): Issue {
  return { code: 'service.no-exchange', severity: 'info', context: { owner, count: sites } };
}

/** Points that ask for service, and no exchange at all. */
export function noSource(points: number): Issue {
  return { code: 'service.no-source', severity: 'info', context: { count: points } };
}

function placeOf(table: Table, row: number, field: string): IssuePlace {
  const file = table.files[table.sourceFile[row] ?? 0];
  return { ...(file === undefined ? {} : { file }), row: table.sourceRow[row] ?? 0, field };
}
