import type { Table } from '../../../model/table.ts';
import { textReader } from '../../../targets/read-column.ts';
import { focusReader, todaysCommunes } from '../layers/ground.ts';
import { ratioClasses } from '../layers/commune-ratio.ts';
import type { PaperContext } from '../paper-context.ts';
import { pageAreas } from '../shapes/page-areas.ts';
import { clipRing } from '../shapes/clip-ring.ts';
import { placesInside } from './area-places.ts';
import { isInside } from './inside.ts';
import type { Label } from './label.ts';
import { PRIORITY, pt, textFactor } from './label-sizes.ts';
import type { TextStyle } from './text-style.ts';

/** With as many places as this a name need not be smaller. */
const ENOUGH_PLACES = 10;
const SMALL_COST = 3;

/** Names of communes in what of them shows; where they are coloured by class, its number stands with the name. */
export function communeLabels(context: PaperContext): readonly Label[] {
  const { dataset, palette, request } = context;
  const { commune } = dataset.tables;
  if (!commune) return [];
  const factor = textFactor(request.box);
  const classAt = ratioClasses(context);
  const nameOf = textReader(commune, 'name');
  const style: TextStyle = {
    face: 'sans',
    sizePt: pt(6, factor),
    color: classAt ? palette.text : palette.quietText,
    halo: palette.halo,
  };
  const small: TextStyle = { ...style, sizePt: Math.max(5, pt(5, factor)) };
  return visibleAreas(context, commune, todaysCommunes(commune)).map(({ row, rings }) => {
    const place = classAt?.(row) ?? -1;
    const name = place < 0 ? nameOf(row) : `${nameOf(row)} (${place + 1})`;
    const usual = placesInside(name, rings, style, context.measure);
    const smaller =
      usual.length < ENOUGH_PLACES
        ? placesInside(name, rings, small, context.measure, SMALL_COST)
        : [];
    return {
      priority: classAt ? PRIORITY.communeByClass : PRIORITY.commune,
      key: `commune ${nameOf(row)} ${row}`,
      candidates: [...usual, ...smaller],
    };
  });
}

/** Neighbouring provinces, in capitals, where there is room. */
export function provinceLabels(context: PaperContext): readonly Label[] {
  const { dataset, palette, request, measure } = context;
  const { province } = dataset.tables;
  if (!province) return [];
  const focus = focusReader(province);
  const nameOf = textReader(province, 'name');
  const style: TextStyle = {
    face: 'sans',
    sizePt: pt(8, textFactor(request.box)),
    color: palette.quietText,
    halo: palette.neighbour,
  };
  return visibleAreas(context, province, (row) => !focus(row)).map(({ row, rings }) => ({
    priority: PRIORITY.province,
    key: `province ${nameOf(row)}`,
    candidates: placesInside(nameOf(row).toUpperCase(), rings, style, measure),
  }));
}

/** Other countries, known by having none of the provinces in them. */
export function countryLabels(context: PaperContext): readonly Label[] {
  const { dataset, palette, request, measure } = context;
  const { land, province } = dataset.tables;
  if (!land || !province) return [];
  const nameOf = textReader(land, 'name');
  const style: TextStyle = {
    face: 'sans',
    sizePt: pt(9, textFactor(request.box)),
    color: palette.quietText,
    halo: palette.abroad,
  };
  const provinces = visibleAreas(context, province, () => true).flatMap(({ rings }) => rings);
  return visibleAreas(context, land, (row) => nameOf(row) !== '').flatMap(({ row, rings }) => {
    const candidates = placesInside(nameOf(row).toUpperCase(), rings, style, measure).filter(
      ({ box }) => !isInside(box.x, box.y, provinces),
    );
    const own = provinces.some((ring) => isInside(ring[0] ?? 0, ring[1] ?? 0, rings));
    return own ? [] : [{ priority: PRIORITY.province, key: `land ${nameOf(row)}`, candidates }];
  });
}

export function lakeLabels(context: PaperContext): readonly Label[] {
  const { dataset, palette, request, measure } = context;
  const { water } = dataset.tables;
  if (!water) return [];
  const nameOf = textReader(water, 'name');
  const style: TextStyle = {
    face: 'sans-italic',
    sizePt: pt(5.75, textFactor(request.box)),
    color: palette.waterText,
    halo: palette.halo,
  };
  return visibleAreas(context, water, (row) => nameOf(row) !== '').map(({ row, rings }) => ({
    priority: PRIORITY.water,
    key: `water ${nameOf(row)} ${row}`,
    candidates: placesInside(nameOf(row), rings, style, measure),
  }));
}

/** Areas cut at the box itself: a name stands in what is seen. The largest ring leads. */
function visibleAreas(context: PaperContext, table: Table, wanted: (row: number) => boolean) {
  return pageAreas(table.geometry, context, wanted).flatMap(({ row, rings }) => {
    const seen = rings
      .map((ring) => clipRing(ring, context.request.box))
      .filter(({ length }) => length > 0)
      .toSorted((a, b) => spanOf(b) - spanOf(a));
    return seen.length > 0 ? [{ row, rings: seen }] : [];
  });
}

function spanOf(ring: Float64Array): number {
  let [left, right] = [Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    left = Math.min(left, ring[i] ?? 0);
    right = Math.max(right, ring[i] ?? 0);
  }
  return right - left;
}
