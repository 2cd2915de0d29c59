import { accentedKey } from '../../src/core/administration/name-key.ts';
import type { ListedFormer, UnitLists } from './unit-lists.ts';

/** District types as letters: h huyện, q quận, x thị xã, c thành phố. */
const DISTRICT_TYPES: readonly (readonly [prefix: string, letter: string])[] = [
  ['Huyện ', 'h'],
  ['Quận ', 'q'],
  ['Thị xã ', 'x'],
  ['Thành phố ', 'c'],
];

/**
 * The lists as short text, one line a province or district; `read-unit-list.ts` reads it back.
 *
 *     +52|Gia Lai|t|x… Biển Hồ|…       a province today: its communes, code as distance from the one before
 *     -64|Gia Lai|t|52                  a province before July 2025 and the one it is in today
 *     hIa Grai|1c:x0 Ia Sao|x1 Ia Yok   its district: communes by the place (1c) of today's in its province,
 *                                       code as distance from today's; * without a code
 *
 * Numbers are to base 36.
 */
export function unitListText(lists: UnitLists): string {
  const place = new Map<string, number>();
  const lines: string[] = [];
  for (const { code, name, city } of lists.provinces) {
    const communes = lists.today
      .filter(({ province }) => province === code)
      .toSorted((a, b) => a.code.localeCompare(b.code));
    let last = 0;
    const words = communes.map((unit, i) => {
      place.set(unit.code, i);
      const step = Number(unit.code) - last;
      last = Number(unit.code);
      return `${unit.type}${step.toString(36)} ${unit.name}`;
    });
    lines.push(`+${[code, name, city ? 'c' : 't', ...words].join('|')}`);
  }
  for (const province of lists.oldProvinces) {
    const { code, name, city, today } = province;
    lines.push(`-${[code, name, city ? 'c' : 't', today].join('|')}`);
    const units = lists.former.filter((unit) => unit.province === name);
    lines.push(...districtLines(units, place));
  }
  return lines.join('\n');
}

function districtLines(
  units: readonly ListedFormer[],
  place: ReadonlyMap<string, number>,
): readonly string[] {
  const districts = grouped(units, ({ district }) => accentedKey(district));
  return [...districts.values()]
    .map((own) => `${districtWord(own[0]?.district ?? '')}|${groupsOf(own, place).join('|')}`)
    .toSorted();
}

function districtWord(district: string): string {
  const found = DISTRICT_TYPES.find(([prefix]) => district.startsWith(prefix));
  if (!found) throw new Error(`what is ${district}?`);
  return found[1] + district.slice(found[0].length);
}

function groupsOf(
  units: readonly ListedFormer[],
  place: ReadonlyMap<string, number>,
): readonly string[] {
  const key = ({ today }: ListedFormer) =>
    today.map((code) => (place.get(code) ?? -1).toString(36)).join('+');
  const groups = grouped(units, key);
  return [...groups].flatMap(([places, own]) => {
    const words = own
      .toSorted((a, b) => (a.code ?? '99999').localeCompare(b.code ?? '99999'))
      .map((unit) => `${unit.type}${distance(unit)} ${unit.name}`);
    return [`${places}:${words[0] ?? ''}`, ...words.slice(1)];
  });
}

function distance({ code, today }: ListedFormer): string {
  return code === null ? '*' : (Number(code) - Number(today[0])).toString(36);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
