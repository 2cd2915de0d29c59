import type { Administration } from '../../administration/administration.ts';
import type { Bounds } from '../../geo/geometry.ts';
import type { Table } from '../../model/table.ts';

/** What is known of the province a file comes to. All of it may be missing. */
export type ImportSetting = {
  /** The box of its mainland. */
  readonly bounds?: Bounds;
  /** Central meridian of its maps today, degrees east. */
  readonly vn2000Meridian?: number;
  readonly provinces?: Table;
  readonly communes?: Table;
  /** The communes of both epochs; opened only for files that need it (`withAdministration`). */
  readonly administration?: Administration;
};
