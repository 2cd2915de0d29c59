import type { LayerRecord } from '../../base/layer-records.ts';

/** A handful of records as offices really write them, so that validation has something to report. */
export type PlantedFlaw = { readonly row: number; readonly id: string; readonly fault: string };

type Change = (record: LayerRecord) => LayerRecord;

const set =
  (values: LayerRecord['properties']): Change =>
  (record) => ({
    ...record,
    properties: { ...record.properties, ...values },
  });

const FLAWS: readonly (readonly [fault: string, change: Change])[] = [
  [
    'window-reversed',
    set({
      from: '2021-05-14T06:00+07:00',
      to: '2021-05-12T22:00+07:00',
      discovered: '2021-05-14T08:00+07:00',
    }),
  ],
  ['unknown-kind', set({ kind: 'TROM_GA' })],
  ['at-zero', (record) => ({ ...record, geometry: { type: 'Point', coordinates: [0, 0] } })],
  ['missing-id', set({ id: null })],
  ['bad-date', set({ from: null, to: null, discovered: '31/02/2023' })],
  ['negative-loss', set({ loss_vnd: -5_000_000 })],
];

/** Spoils one record every so often; the others are returned as they are. */
export function plantFlaws(records: readonly LayerRecord[]): {
  records: LayerRecord[];
  flaws: PlantedFlaw[];
} {
  const step = Math.floor(records.length / (FLAWS.length + 1));
  const spoiled = [...records];
  const flaws = FLAWS.flatMap(([fault, change], number): PlantedFlaw[] => {
    const at = findThatStrikesNothingPlanted(records, (number + 1) * step);
    const record = records[at];
    if (!record) return [];
    spoiled[at] = change(record);
    return [{ row: at + 2, id: String(record.properties['id']), fault }];
  });
  return { records: spoiled, flaws };
}

/** Technical incidents only, so that no planted pattern loses a record. */
function findThatStrikesNothingPlanted(records: readonly LayerRecord[], from: number): number {
  const at = records.findIndex(
    (record, number) => number >= from && record.properties['kind'] === 'CAP_DUT_TC',
  );
  return at < 0 ? from : at;
}
