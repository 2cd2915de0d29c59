import { describe, expect, it } from 'vitest';
import { readAs } from '../../support/read-as.ts';

const LONG = 300_000;

/** Cells made to make a careless pattern take minutes. */
const CELLS = {
  spaces: `1${' '.repeat(LONG)}x`,
  digits: '1'.repeat(LONG),
  commas: '1,'.repeat(LONG / 2),
  zeros: `0${'.000'.repeat(LONG / 4)}`,
  brackets: `POINT${' '.repeat(LONG)}(${'('.repeat(1000)}`,
  quotes: `1°${"'".repeat(LONG)}`,
};

describe.each(Object.entries(CELLS))(
  'a cell of hundreds of thousands of characters (%s)',
  (_name, cell) => {
    it.each([
      'lon',
      'lat',
      'tọa độ',
      'wkt',
      'loss_vnd',
      'outage_hours',
      'from',
      'kind',
      'verified',
      'id',
    ])('in column %s is judged at once', async (column) => {
      const text = `${column},ghi chú\n"${cell}",x\n`;
      const started = performance.now();
      const { kept } = await readAs('csv', 'incident', text);
      expect(kept).toBe(0);
      expect(performance.now() - started).toBeLessThan(1500);
    });
  },
);
