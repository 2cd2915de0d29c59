import { choiceReader, textReader } from '../../../targets/read-column.ts';
import type { PaperContext } from '../paper-context.ts';
import { hundredth } from '../marks/symbol.ts';
import { pageLines } from '../shapes/page-lines.ts';
import { uprightBox } from './label-box.ts';
import type { Label, LabelPlace } from './label.ts';
import { PRIORITY, pt, textFactor } from './label-sizes.ts';
import { lengthsOf, placesAlong, pointAt } from './line-places.ts';
import { textRise } from './text-box.ts';

/** A name comes again after this many millimetres. */
const AGAIN_MM = 110;

export function riverLabels(context: PaperContext): readonly Label[] {
  const { dataset, palette, request, measure, pen } = context;
  const { river } = dataset.tables;
  if (!river) return [];
  const style = {
    face: 'sans-italic',
    sizePt: pt(6, textFactor(request.box)),
    color: palette.waterText,
    halo: palette.halo,
  } as const;
  return [...linesByText(context, 'river', 'name')].flatMap(([name, lines]) =>
    spread(placesAlong(name, lines, style, measure, 0.35 * pen)).map((candidates, i) => ({
      priority: i === 0 ? PRIORITY.river : PRIORITY.repeated,
      key: `river ${name} ${i}`,
      candidates,
    })),
  );
}

const SHIELDED = new Set(['motorway', 'national', 'provincial']);
const STEP_MM = 4;

/** Numbers of roads on small plates, upright, on the road. */
export function roadLabels(context: PaperContext): readonly Label[] {
  const { dataset, view } = context;
  const { road } = dataset.tables;
  if (!road) return [];
  const classOf = choiceReader(road, 'road_class');
  const shown = (row: number): boolean =>
    SHIELDED.has(classOf(row)) && (classOf(row) !== 'provincial' || view.scale <= 400_000);
  return [...linesByText(context, 'road', 'ref', shown)].flatMap(([ref, lines]) =>
    spread(lines.flatMap((line) => platesOn(ref, line, context))).map((candidates, i) => ({
      priority: i === 0 ? PRIORITY.shield : PRIORITY.repeated,
      key: `road ${ref} ${i}`,
      candidates,
    })),
  );
}

function platesOn(
  ref: string,
  line: Float64Array,
  { measure, palette, request }: PaperContext,
): readonly LabelPlace[] {
  const along = lengthsOf(line);
  const whole = along.at(-1) ?? 0;
  const sizePt = pt(5, textFactor(request.box));
  const width = measure(ref, 'sans-bold', sizePt) + 1.2;
  const { upMm, downMm } = textRise(ref, sizePt);
  const height = upMm + downMm + 0.4;
  const places: LabelPlace[] = [];
  for (let at = STEP_MM; at < whole - 1; at += STEP_MM) {
    const [x, y] = pointAt(line, along, at).map(hundredth);
    if (x === undefined || y === undefined) continue;
    const [left, top] = [hundredth(x - width / 2), hundredth(y - height / 2)];
    const [right, bottom] = [hundredth(left + width), hundredth(top + height)];
    places.push({
      box: uprightBox(left - 0.2, top - 0.2, right + 0.2, bottom + 0.2),
      cost: 1 + Math.abs(at - whole / 2) / Math.max(whole, 1),
      items: [
        {
          type: 'shape',
          lines: [Float64Array.of(left, top, right, top, right, bottom, left, bottom)],
          closed: true,
          fill: { color: palette.shield },
          stroke: { color: palette.roadCasing, widthMm: 0.15 },
        },
        {
          type: 'text',
          x,
          y: hundredth(top + 0.2 + upMm - 0.05),
          text: ref,
          face: 'sans-bold',
          sizePt,
          color: palette.roadText,
          align: 'middle',
        },
      ],
    });
  }
  return places;
}

/** Lines of a table by the text of a field, in the order they first come. */
function linesByText(
  context: PaperContext,
  kind: 'road' | 'river',
  field: string,
  shown: (row: number) => boolean = () => true,
): ReadonlyMap<string, readonly Float64Array[]> {
  const byText = new Map<string, Float64Array[]>();
  const table = context.dataset.tables[kind];
  if (!table) return byText;
  const textOf = textReader(table, field);
  const wanted = (row: number): boolean => textOf(row) !== '' && shown(row);
  for (const { row, lines } of pageLines(table.geometry, context, wanted)) {
    const known = byText.get(textOf(row));
    if (known) known.push(...lines);
    else byText.set(textOf(row), [...lines]);
  }
  return byText;
}

/** Candidates shared out to as many labels as fit that far apart. */
function spread(places: readonly LabelPlace[]): readonly (readonly LabelPlace[])[] {
  const groups: { x: number; y: number; places: LabelPlace[] }[] = [];
  for (const place of places.toSorted((a, b) => a.cost - b.cost)) {
    const { x, y } = place.box;
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < AGAIN_MM / 2);
    if (near) near.places.push(place);
    else if (groups.every((group) => Math.hypot(group.x - x, group.y - y) >= AGAIN_MM)) {
      groups.push({ x, y, places: [place] });
    }
  }
  return groups.map((group) => group.places);
}
