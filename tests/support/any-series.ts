import fc from 'fast-check';
import type { SavedSeries } from '../../src/core/hotspots/series/saved-series.ts';
import { addDays } from '../../src/core/time/vietnam-time.ts';

const text = fc.constantFrom('Đắk Đoa', '__proto__', '', 'Chuỗi 3', 'ẪẴỄỐỒ');

export const anySeries: fc.Arbitrary<SavedSeries> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  name: text,
  state: fc.constantFrom('confirmed', 'refused'),
  incidents: fc.uniqueArray(fc.stringMatching(/^VV-[0-9]{4}$/), { maxLength: 5 }),
  arrest: fc.option(
    fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days)),
    { nil: '' },
  ),
  note: text,
});
