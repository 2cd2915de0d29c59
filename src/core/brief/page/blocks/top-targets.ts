import type { BlockKind } from './block-kind.ts';
import { drawTable } from './draw-table.ts';
import { headed } from './block-heading.ts';
import { noteLine } from './note-line.ts';
import { targetText } from './target-text.ts';

/** The first ten targets; they have no place on a sheet that names nothing finer than the commune. */
export const topTargets: BlockKind = {
  id: 'top_targets',
  least: { widthMm: 70, heightMm: 30 },
  draw: (sheet, box) => {
    const { facts, voice, request } = sheet;
    const { items, rest, cut } = headed(sheet, 'heading_top_targets', box);
    const note =
      request.level === 'full' ? (facts.targets.length === 0 ? 'nothing' : null) : 'withheld';
    if (note) {
      const line = noteLine(sheet, voice.say(note), rest);
      return { items: [...items, ...line.items], cut: cut || line.cut };
    }
    const communes = facts.subject.by !== 'commune';
    const table = drawTable(
      sheet,
      rest,
      [
        { header: voice.say('column_rank'), share: 0, align: 'end' },
        { header: voice.say('column_target'), share: 5 },
        ...(communes ? [{ header: voice.say('column_commune'), share: 2 }] : []),
        { header: voice.say('column_incidents'), share: 0, align: 'end' },
        { header: voice.say('column_per_year'), share: 0, align: 'end' },
        { header: voice.say('column_score'), share: 0, align: 'end' },
      ],
      facts.targets.map((line) => [
        voice.integer(line.rank),
        `${voice.words.targetKinds[line.kind]} ${targetText(line, voice)}`,
        ...(communes ? [line.commune] : []),
        voice.fixed(line.count, 1),
        voice.fixed(line.perYear, 2),
        voice.fixed(line.score, 1),
      ]),
    );
    return { items: [...items, ...table.items], cut: cut || table.cut };
  },
};
