import { headed } from './block-heading.ts';
import type { BlockKind } from './block-kind.ts';
import { drawTable } from './draw-table.ts';
import { noteLine } from './note-line.ts';
import { signedZ } from './signed-z.ts';
import { anyHidden, isHidden } from './told-counts.ts';

/** This period beside the one before: both counts, z, and what may be said. Never a percentage. */
export const change: BlockKind = {
  id: 'change',
  least: { widthMm: 60, heightMm: 24 },
  draw: (sheet, box) => {
    const { facts, voice } = sheet;
    const { items, rest, cut } = headed(sheet, 'heading_change', box);
    const all = facts.change;
    if (!all) {
      const before_period = voice.period(facts.previous.from, facts.previous.to);
      const line = noteLine(sheet, voice.say('changed_not_comparable', { before_period }), rest);
      return { items: [...items, ...line.items], cut: cut || line.cut };
    }
    const count = (n: number): string => (isHidden(sheet, n) ? voice.say('few') : voice.count(n));
    const row = (name: string, one: typeof all): string[] => [
      name,
      count(one.now),
      count(one.before),
      ...(anyHidden(sheet, [one.now, one.before])
        ? ['–', '–']
        : [signedZ(one.z, voice), voice.say(`verdict_${one.verdict}`)]),
    ];
    const kinds = facts.changeByKind;
    const hidden = anyHidden(
      sheet,
      kinds.flatMap(({ now, before }) => [now, before]),
    );
    const note = hidden ? noteLine(sheet, voice.say('kinds_withheld'), rest) : null;
    const noteMm = note?.heightMm ?? 0;
    const under = { ...rest, y: rest.y + rest.heightMm - noteMm, heightMm: noteMm + 0.1 };
    const table = drawTable(
      sheet,
      { ...rest, heightMm: rest.heightMm - noteMm },
      [
        { header: voice.say('column_kind'), share: 1 },
        { header: voice.say('column_now'), share: 0, align: 'end' },
        { header: voice.say('column_before'), share: 0, align: 'end' },
        { header: 'z', share: 0, align: 'end' },
        { header: voice.say('column_verdict'), share: 0 },
      ],
      [
        row(voice.say('total'), all),
        ...(hidden ? [] : kinds).map((one) => row(voice.words.shortIncidentKinds[one.kind], one)),
      ],
    );
    const below = note ? noteLine(sheet, voice.say('kinds_withheld'), under).items : [];
    return {
      items: [...items, ...table.items, ...below],
      cut: cut || table.cut || (note?.cut ?? false),
    };
  },
};
