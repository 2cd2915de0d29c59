import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/i18n/format.ts';
import { dayOf } from '../../../src/map/layers/incidents/day-of.ts';
import { dayText } from '../../../src/map/layers/incidents/day-text.ts';
import { classRanges, digitsFor } from '../../../src/core/brief/map/legend/class-ranges.ts';
import { classPaint } from '../../../src/map/style/class-paint.ts';
import { classOf, sequentialRamp } from '../../../src/core/sheet/class-colours.ts';

const WORDS = {
  under: (bound: string) => `dưới ${bound}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  over: (bound: string) => `từ ${bound}`,
};

describe('the text of classes', () => {
  it('is the breaks, in order, in Vietnamese numbers', () => {
    const write = (value: number) => createFormat('vi').decimal(value, 2);
    expect(classRanges([0.2, 0.5, 1.25, 1000], write, WORDS)).toEqual([
      'dưới 0,2',
      '0,2 – 0,5',
      '0,5 – 1,25',
      '1,25 – 1.000',
      'từ 1.000',
    ]);
  });

  it('is empty without breaks', () => {
    expect(classRanges([], String, WORDS)).toEqual([]);
  });

  it('has decimals enough to tell breaks apart', () => {
    expect(digitsFor([1, 2, 3])).toBe(0);
    expect(digitsFor([0.8, 1.25, 2])).toBe(2);
    expect(digitsFor([0.011, 0.012])).toBe(3);
  });
});

describe('colours on the map', () => {
  it('are those of the legend for every class, its bounds included', () => {
    const breaks = [0.2, 0.5, 1.25, 3];
    const ramp = sequentialRamp('light');
    const paint = evaluate(classPaint('density', breaks, 'light'));
    for (const value of [0, 0.1, 0.2, 0.49, 0.5, 1.25, 2.9, 3, 40]) {
      expect(paint({ density: value })).toBe(ramp[classOf(value, breaks)]);
    }
  });
});

describe('dates beside incidents', () => {
  it('are dd/mm/yyyy of the day number, leap days and year ends included', () => {
    const write = evaluate(dayText());
    const days = [
      '2000-02-29',
      '2023-12-31',
      '2024-01-01',
      '2024-02-29',
      '2024-03-01',
      '2026-06-30',
    ];
    for (const iso of days) {
      const day = Date.parse(iso) / 86_400_000;
      const [year, month, date] = iso.split('-');
      expect(write({ day })).toBe(`${date}/${month}/${year}`);
      expect(dayOf(day)).toBe(iso);
    }
  });
});

function evaluate(value: unknown): (properties: Record<string, number>) => unknown {
  const made = createExpression(value, 'layers[0].paint.line-color');
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join('; '));
  return (properties) => made.value.evaluate({ zoom: 10 }, { type: 'Unknown', properties });
}
