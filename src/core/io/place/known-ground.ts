import { areaLocator } from '../../geo/locate-areas.ts';
import type { AreaLocator } from '../../geo/locate-areas.ts';
import type { Bounds } from '../../geo/geometry.ts';
import { YES_NO } from '../../model/field.ts';
import type { Table } from '../../model/table.ts';
import type { ImportSetting } from '../import/import-setting.ts';

/** What is known of the ground files are laid on. */
export type KnownGround = {
  /** Null where no outline and no box is known. */
  readonly inProvince: ((lon: number, lat: number) => boolean) | null;
  /** The commune (row of the table) a place lies in, −1 for none; null without communes. */
  readonly communeAt: AreaLocator | null;
};

/** Building a locator costs more than many questions; a table never changes. */
const LOCATORS = new WeakMap<Table, AreaLocator>();

/**
 * The province is its outline and its communes together (outlines and communes of different makers differ
 * along the border), else its box.
 */
export function knownGround({ bounds, provinces, communes }: ImportSetting): KnownGround {
  const communeAt = communes && communes.rows > 0 ? locatorOf(communes, allRows(communes)) : null;
  const own = provinces ? ownProvinces(provinces) : null;
  const provinceAt = provinces && own ? locatorOf(provinces, own) : null;
  if (!communeAt && !provinceAt) {
    return { inProvince: bounds ? inBox(bounds) : null, communeAt };
  }
  const inProvince = (lon: number, lat: number): boolean =>
    (communeAt !== null && communeAt(lon, lat) >= 0) ||
    (provinceAt !== null && provinceAt(lon, lat) >= 0);
  return { inProvince, communeAt };
}

function locatorOf(table: Table, rows: Uint32Array): AreaLocator {
  const known = LOCATORS.get(table);
  if (known) return known;
  const locator = areaLocator(table.geometry, rows);
  LOCATORS.set(table, locator);
  return locator;
}

function allRows({ rows }: Table): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}

/** The province marked as the one looked at, or the only one; null where that is not known. */
function ownProvinces(provinces: Table): Uint32Array | null {
  const { focus } = provinces.columns;
  const yes = 1 + YES_NO.indexOf('yes');
  const marked =
    focus?.type === 'choice' ? allRows(provinces).filter((row) => focus.codes[row] === yes) : [];
  if (marked.length > 0) return Uint32Array.from(marked);
  return provinces.rows === 1 ? allRows(provinces) : null;
}

function inBox([west, south, east, north]: Bounds) {
  return (lon: number, lat: number): boolean =>
    lon >= west && lon <= east && lat >= south && lat <= north;
}
