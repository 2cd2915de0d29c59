import { f64, u32 } from '../../../geo/typed.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import { choiceReader, textReader } from '../../../targets/read-column.ts';
import { hundredth, symbol } from '../marks/symbol.ts';
import type { PaperContext } from '../paper-context.ts';
import type { Label, Obstacle } from './label.ts';
import { uprightBox } from './label-box.ts';
import { PRIORITY, pt, textFactor } from './label-sizes.ts';
import { placeCentred, placesAround } from './text-places.ts';

type TownClass = 'capital' | 'city' | 'town' | 'village';
const LOOKS = {
  capital: {
    cover: 0.1,
    size: 9,
    face: 'sans-bold',
    radiusMm: 1.1,
    icon: 'capital',
    mostScale: 9e6,
  },
  city: { cover: 0.2, size: 8, face: 'sans-bold', radiusMm: 1, icon: 'town', mostScale: 6e6 },
  town: { cover: 0.5, size: 6.75, face: 'sans', radiusMm: 0.75, icon: 'town', mostScale: 1.6e6 },
  village: { cover: 1, size: 6, face: 'sans', radiusMm: 0.5, icon: 'town', mostScale: 150_000 },
} as const;

export type NamedMarks = {
  readonly items: readonly DrawItem[];
  readonly labels: readonly Label[];
  readonly obstacles: readonly Obstacle[];
};

/** Towns with their marks; the sea and the two archipelagos where the map reaches them. */
export function townLabels(context: PaperContext): NamedMarks {
  const { dataset, view, palette, measure, request } = context;
  const { town } = dataset.tables;
  const items: DrawItem[] = [];
  const labels: Label[] = [];
  const obstacles: Obstacle[] = [];
  if (!town) return { items, labels, obstacles };
  const factor = textFactor(request.box);
  const classOf = choiceReader(town, 'town_class');
  const nameOf = textReader(town, 'name');
  const { coordinates, partStart } = town.geometry;
  for (let row = 0; row < town.rows; row += 1) {
    const at = 2 * u32(partStart, row);
    const page = view.toPage(coordinates.subarray(at, at + 2));
    const [x, y] = [hundredth(f64(page, 0)), hundredth(f64(page, 1))];
    if (!isOnMap(context, x, y)) continue;
    const name = nameOf(row);
    const kind = classOf(row) || 'town';
    if (kind === 'sea' || kind === 'archipelago') {
      labels.push(seaLabel(context, name, x, y, kind === 'sea'));
      continue;
    }
    const look = LOOKS[kind as TownClass];
    if (view.scale > look.mostScale) continue;
    const radiusMm = hundredth(look.radiusMm * factor);
    const style = {
      face: look.face,
      sizePt: pt(look.size, factor),
      color: palette.text,
      halo: palette.halo,
    };
    const rim = { color: palette.paper, widthMm: 0.25 };
    items.push(...symbol(look.icon, x, y, radiusMm * 1.6, palette.town, rim));
    obstacles.push({
      box: uprightBox(x - radiusMm, y - radiusMm, x + radiusMm, y + radiusMm),
      cost: 6,
    });
    labels.push({
      priority: PRIORITY[kind as TownClass],
      key: `town ${name}`,
      cover: look.cover,
      candidates: placesAround(name, x, y, radiusMm, style, measure),
    });
  }
  return { items, labels, obstacles };
}

function isOnMap({ request: { box } }: PaperContext, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.widthMm && y >= box.y && y <= box.y + box.heightMm;
}

function seaLabel(context: PaperContext, name: string, x: number, y: number, sea: boolean): Label {
  const { palette, measure, request } = context;
  const style = {
    face: 'sans-italic',
    sizePt: pt(sea ? 13 : 8, textFactor(request.box)),
    color: palette.waterText,
    halo: palette.sea,
  } as const;
  const lines = sea ? [name.toUpperCase()] : name.split('\n');
  const places = [0, -6, 6, -12, 12, -20, 20].flatMap((dy) =>
    [0, -8, 8, -16, 16].map((dx) =>
      placeCentred(lines, x + dx, y + dy, style, measure, Math.hypot(dx, dy) / 10),
    ),
  );
  return {
    priority: PRIORITY.sea,
    key: `sea ${name}`,
    candidates: sea ? places : places.slice(0, 1),
  };
}
