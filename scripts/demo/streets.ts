import { seededRandom } from '../../src/core/basics/random.ts';
import { valueNoise } from './noise.ts';
import type { Line, Point } from './plane.ts';
import type { RoadLabel } from './road-net.ts';
import { TOWNS } from './towns.ts';
import type { Town } from './towns.ts';

export type LabelledLine = { readonly line: Line; readonly label: RoadLabel };

const STREET_NAMES = [
  'Hùng Vương',
  'Trần Hưng Đạo',
  'Lê Lợi',
  'Nguyễn Huệ',
  'Quang Trung',
  'Phan Đình Phùng',
  'Hai Bà Trưng',
  'Lý Thường Kiệt',
  'Nguyễn Du',
  'Phan Bội Châu',
  'Lê Hồng Phong',
  'Trường Chinh',
  'Phạm Văn Đồng',
  'Cách Mạng Tháng Tám',
  'Võ Thị Sáu',
  'Bà Triệu',
  'Ngô Quyền',
  'Lê Duẩn',
  'Tôn Đức Thắng',
  'Hoàng Văn Thụ',
  'Nguyễn Trãi',
  'Thống Nhất',
  'Tăng Bạt Hổ',
  'Mai Xuân Thưởng',
  'Bùi Thị Xuân',
  'Đinh Tiên Hoàng',
  'Wừu',
  'Anh Hùng Núp',
  'Kpă Klơng',
  'Nay Der',
].map((name) => name.normalize('NFC'));

/** A grid of streets for every town, turned its own way, with gaps: illustrative, only the town is real. */
export function makeStreets(seed: string, isLand: (point: Point) => boolean): LabelledLine[] {
  return TOWNS.flatMap((town) => townStreets(seed, town, isLand));
}

function townStreets(seed: string, town: Town, isLand: (point: Point) => boolean): LabelledLine[] {
  const random = seededRandom(`${seed}/streets/${town.id}`);
  const edge = valueNoise(`${seed}/streets/${town.id}`, town.radiusM * 0.9);
  const sway = valueNoise(`${seed}/sway/${town.id}`, 1400);
  const turn = random() * Math.PI;
  const spacing = Math.max(230, Math.min(420, town.radiusM / 8.5));
  const reach = Math.ceil((town.radiusM * 1.3) / spacing);
  const place = (column: number, row: number): Point => {
    const x = column * spacing;
    const y = row * spacing * 1.35;
    const point: Point = [
      town.at[0] + x * Math.cos(turn) - y * Math.sin(turn),
      town.at[1] + x * Math.sin(turn) + y * Math.cos(turn),
    ];
    const swing = sway(point[0], point[1]) * spacing * 0.35;
    return [point[0] + swing, point[1] - swing];
  };
  const built = (point: Point): boolean => {
    const away = Math.hypot(point[0] - town.at[0], point[1] - town.at[1]);
    return away < town.radiusM * (0.85 + 0.35 * edge(point[0], point[1])) && isLand(point);
  };
  let street = 0;
  const label = (): RoadLabel => {
    street += 1;
    const base = STREET_NAMES[(street * 7 + town.id.length) % STREET_NAMES.length] ?? '';
    return { roadClass: 'street', ref: '', name: street <= STREET_NAMES.length ? base : '' };
  };
  const lines: LabelledLine[] = [];
  for (const across of [true, false]) {
    for (let fixed = -reach; fixed <= reach; fixed += 1) {
      let run: Point[] = [];
      const close = (): void => {
        if (run.length > 2) lines.push({ line: run, label: label() });
        run = [];
      };
      for (let moving = -reach; moving <= reach; moving += 1) {
        const point = across ? place(moving, fixed) : place(fixed, moving);
        if (!built(point) || random() < 0.07) close();
        else run.push(point);
      }
      close();
    }
  }
  return lines;
}
