import { toldCodes } from '../../facts/told-communes.ts';
import { isFew } from '../../../model/detail-level.ts';
import type { AreaLine } from '../facts/page-facts.ts';
import { headed } from './block-heading.ts';
import type { BlockKind, BlockSheet } from './block-kind.ts';
import { drawTable } from './draw-table.ts';
import { noteLine } from './note-line.ts';

/** The first communes, with their incidents against the province's mean. */
export const keyAreas: BlockKind = {
  id: 'key_areas',
  least: { widthMm: 60, heightMm: 24 },
  draw: (sheet, box) => {
    const { facts, voice } = sheet;
    const { items, rest, cut } = headed(sheet, 'heading_key_areas', box);
    if (facts.areas.length === 0) {
      const line = noteLine(sheet, voice.say('nothing'), rest);
      return { items: [...items, ...line.items], cut: cut || line.cut };
    }
    const hidden = hiddenLines(sheet);
    // One sign for all: "under 3" beside a sign for others would tell which is which.
    const sign = [...hidden].every(({ count }) => isFew(count)) ? voice.say('few') : '–';
    const table = drawTable(
      sheet,
      rest,
      [
        { header: voice.say('column_rank'), share: 0, align: 'end' },
        { header: voice.say('column_area'), share: 1 },
        { header: voice.say('column_incidents'), share: 0, align: 'end' },
        { header: voice.say('column_ratio'), share: 0, align: 'end' },
      ],
      facts.areas.map((line) => [
        voice.integer(line.rank),
        line.name,
        ...(hidden.has(line) ? [sign, '–'] : figuresOf(line, sheet)),
      ]),
    );
    return { items: [...items, ...table.items], cut: cut || table.cut };
  },
};

function hiddenLines({ request, facts }: BlockSheet): ReadonlySet<AreaLine> {
  if (request.level !== 'commune') return new Set();
  const told = toldCodes(facts.communeCounts);
  return new Set(facts.areas.filter(({ code, count }) => count > 0 && !told.has(code)));
}

function figuresOf({ count, ratio, low, high }: AreaLine, { voice }: BlockSheet): string[] {
  const [rate, from, to] = [ratio, low, high].map((value) => voice.fixed(value, 1));
  return [voice.count(count), `${rate} (${from}–${to})`];
}
