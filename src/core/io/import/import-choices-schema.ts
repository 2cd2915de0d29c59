import * as v from 'valibot';
import {
  ADMINISTRATIVE_EPOCHS,
  AXIS_ORDERS,
  DATE_ORDERS,
  DEGREE_FORMS,
  REPAIR_IDS,
  UPDATE_BY,
} from '../../model/import-choices.ts';
import { ENCODINGS } from '../../model/encoding.ts';
import { KINDS } from '../../model/registry.ts';

const MOST_ENTRIES = 10_000;
const header = v.pipe(v.string(), v.maxLength(500));
const value = v.pipe(v.string(), v.maxLength(10_000));

const byHeader = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.record(header, item),
    v.check((entries) => Object.keys(entries).length <= MOST_ENTRIES),
  );

const placeColumns = v.union([
  v.strictObject({ x: header, y: header }),
  v.strictObject({ pair: header }),
  v.strictObject({ wkt: header }),
]);

/** `ImportChoices` from a project file, a mapping file or another thread. */
export const importChoicesSchema = v.strictObject({
  kind: v.exactOptional(v.picklist(KINDS.map(({ id }) => id))),
  encoding: v.exactOptional(v.picklist(ENCODINGS)),
  layer: v.exactOptional(header),
  mapping: v.exactOptional(byHeader(header)),
  decimals: v.exactOptional(byHeader(v.picklist(['.', ',']))),
  dates: v.exactOptional(byHeader(v.picklist(DATE_ORDERS))),
  degrees: v.exactOptional(byHeader(v.picklist(DEGREE_FORMS))),
  ids: v.exactOptional(v.strictObject({ column: v.nullable(header) })),
  place: v.exactOptional(
    v.strictObject({
      crs: v.exactOptional(v.pipe(v.string(), v.maxLength(50))),
      axes: v.exactOptional(v.picklist(AXIS_ORDERS)),
      columns: v.exactOptional(v.nullable(placeColumns)),
    }),
  ),
  addresses: v.exactOptional(
    v.strictObject({
      epoch: v.exactOptional(v.picklist(ADMINISTRATIVE_EPOCHS)),
      answers: v.exactOptional(byHeader(v.pipe(v.string(), v.maxLength(20)))),
      others: v.exactOptional(v.literal('leave')),
    }),
  ),
  repairs: v.exactOptional(v.array(v.picklist(REPAIR_IDS))),
  fixes: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          row: v.pipe(v.number(), v.integer(), v.minValue(1)),
          column: header,
          value,
        }),
      ),
      v.maxLength(MOST_ENTRIES),
    ),
  ),
  updates: v.exactOptional(
    v.strictObject({
      by: v.picklist(UPDATE_BY),
      file: v.exactOptional(header),
      without: v.exactOptional(v.pipe(v.array(header), v.maxLength(MOST_ENTRIES))),
    }),
  ),
});
