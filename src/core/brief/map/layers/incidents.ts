import { f64, u32 } from '../../../geo/typed.ts';
import { INCIDENT_KINDS } from '../../../model/incident-kinds.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import { choiceReader } from '../../../targets/read-column.ts';
import { placeAtLevel } from '../marks/place-at-level.ts';
import { hundredth, symbol } from '../marks/symbol.ts';
import { uprightBox } from '../labels/label-box.ts';
import type { Obstacle } from '../labels/label.ts';
import { badge } from '../marks/badge.ts';
import type { BadgeStyle } from '../marks/badge.ts';
import type { PaperContext } from '../paper-context.ts';
import type { PaperPalette } from '../paper-palette.ts';

type Mark = { readonly x: number; readonly y: number; readonly run: Run };
type Group = { x: number; y: number; readonly marks: Mark[] };
export type IncidentGroup = Readonly<Omit<Group, 'marks'>> & { readonly marks: readonly Mark[] };
export type Run = (typeof INCIDENT_KINDS)[number]['run'];

/** Marks nearer to each other than this are counted in one. */
const APART_MM = 2.6;
const MARK_MM = 0.8;
const COUNT_PT = 5.25;

/** Counted incidents in ink: one by one where there is room, else how many. Colour is left to the risk. */
export function incidentItems(
  groups: readonly IncidentGroup[],
  { palette }: PaperContext,
): readonly DrawItem[] {
  return groups.flatMap(({ x, y, marks }): readonly DrawItem[] => {
    const rim = { color: palette.paper, widthMm: 0.3 };
    const [first] = marks;
    if (marks.length === 1 && first) {
      return symbol(first.run, first.x, first.y, MARK_MM, palette.ink, rim);
    }
    return badge(String(marks.length), x, y, incidentStyle(marks.length, palette));
  });
}

/** Area grows with the count; room for its digits at least. */
export function incidentStyle(count: number, palette: PaperPalette): BadgeStyle {
  return {
    fill: palette.ink,
    ink: palette.paper,
    line: palette.paper,
    radiusMm: hundredth(0.75 + 0.4 * Math.sqrt(count)),
    sizePt: COUNT_PT,
  };
}

/** Names keep off the marks. */
export function incidentObstacles(groups: readonly IncidentGroup[]): readonly Obstacle[] {
  return groups.map(({ x, y, marks: { length } }) => {
    const half = length === 1 ? MARK_MM : 0.75 + 0.4 * Math.sqrt(length);
    return { box: uprightBox(x - half, y - half, x + half, y + half), cost: 2.5 };
  });
}

/** The counted incidents in the box, those too near to each other to be told apart together. */
export function incidentGroups(context: PaperContext): readonly IncidentGroup[] {
  return context.request.layers.incidents ? groupsOf(marksOf(context)) : [];
}

function marksOf(context: PaperContext): readonly Mark[] {
  const { dataset, incidents, view, request } = context;
  const { incident } = dataset.tables;
  if (!incident || !incidents || request.level === 'commune') return [];
  const runOf = runReader(context);
  const { coordinates, partStart } = incident.geometry;
  const { x: left, y: top, widthMm, heightMm } = view.box;
  const marks: Mark[] = [];
  for (const row of incidents) {
    const at = 2 * u32(partStart, row);
    if (!Number.isFinite(f64(coordinates, at))) continue;
    const page = view.toPage(coordinates.subarray(at, at + 2));
    const [x, y] = placeAtLevel(context, f64(page, 0), f64(page, 1));
    if (x < left || x > left + widthMm || y < top || y > top + heightMm) continue;
    marks.push({ x, y, run: runOf(row) });
  }
  return marks;
}

function runReader({ dataset }: PaperContext): (row: number) => Run {
  const { incident } = dataset.tables;
  const kindOf = incident ? choiceReader(incident, 'kind') : () => '';
  const runs = new Map<string, Run>(INCIDENT_KINDS.map(({ id, run }) => [id, run]));
  return (row) => runs.get(kindOf(row)) ?? 'placeless';
}

/** Each mark joins the first group near enough, in order of the rows; a group lies in the middle of its marks. */
function groupsOf(marks: readonly Mark[]): readonly Group[] {
  const groups: Group[] = [];
  const byCell = new Map<string, Group[]>();
  for (const mark of marks) {
    const near = nearGroup(mark, byCell);
    if (near) near.marks.push(mark);
    else {
      const group: Group = { x: mark.x, y: mark.y, marks: [mark] };
      groups.push(group);
      const key = keyOf(mark.x, mark.y);
      byCell.set(key, [...(byCell.get(key) ?? []), group]);
    }
  }
  for (const group of groups) {
    group.x = group.marks.reduce((sum, { x }) => sum + x, 0) / group.marks.length;
    group.y = group.marks.reduce((sum, { y }) => sum + y, 0) / group.marks.length;
  }
  return groups;
}

function keyOf(x: number, y: number): string {
  return `${Math.floor(x / APART_MM)} ${Math.floor(y / APART_MM)}`;
}

function nearGroup(mark: Mark, byCell: ReadonlyMap<string, readonly Group[]>): Group | undefined {
  let [best, least] = [undefined as Group | undefined, APART_MM];
  for (const dx of [-APART_MM, 0, APART_MM]) {
    for (const dy of [-APART_MM, 0, APART_MM]) {
      for (const group of byCell.get(keyOf(mark.x + dx, mark.y + dy)) ?? []) {
        const away = Math.hypot(group.x - mark.x, group.y - mark.y);
        if (away < least) [best, least] = [group, away];
      }
    }
  }
  return best;
}
