import type { Crs } from '../../../geo/crs/crs.ts';
import { WGS84 } from '../../../geo/crs/projected.ts';
import type { Field } from '../../../model/field.ts';
import type { Kind } from '../../../model/kind.ts';
import type { PlaceExample, TemplateWords } from './template-words.ts';

/** A column of a form: a field of the kind, or a part of where the record is. */
export type TemplateColumn = {
  readonly key: string;
  readonly header: string;
  readonly required: boolean;
  readonly meaning: string;
} & (
  | { readonly type: 'field'; readonly field: Field }
  | { readonly type: 'coordinate' | 'text'; readonly example: string }
);

/** Id and name, then where it is, then the rest in the order of the kind. */
export function templateColumns(
  kind: Kind,
  crs: Crs,
  words: TemplateWords,
): readonly TemplateColumn[] {
  const fields = kind.fields.map((field) => fieldColumn(field, words));
  const first = fields.filter(({ key }) => key === 'id' || key === 'name');
  const rest = fields.filter((column) => !first.includes(column));
  return [...first, ...placeColumns(kind, crs, words), ...rest];
}

function fieldColumn(field: Field, words: TemplateWords): TemplateColumn {
  const required = field.required === true;
  return {
    type: 'field',
    field,
    key: field.name,
    header: marked(words.fields[field.name] ?? field.name, required, words),
    required,
    meaning: words.meaning[field.name] ?? '',
  };
}

/** An incident may be known by its commune alone. */
function placeColumns(kind: Kind, crs: Crs, words: TemplateWords): readonly TemplateColumn[] {
  const suffix = crs.id === WGS84.id ? '' : ` (${crs.id})`;
  const required = kind.role !== 'incident';
  const place = (key: PlaceExample, name: string, type: 'coordinate' | 'text', example = key) => ({
    type,
    key,
    header: marked(`${name}${suffix}`, required, words),
    required,
    meaning: words.meaning[key] ?? '',
    example: words.example[example],
  });
  const { form, place: names } = words;
  const inDegrees = crs.unit === 'degree';
  if (kind.geometry === 'line') {
    return [place('points', form.points, 'text', inDegrees ? 'points' : 'points_metres')];
  }
  const pair = inDegrees
    ? [place('lon', names.lon, 'coordinate'), place('lat', names.lat, 'coordinate')]
    : [
        place('northing', names.northing, 'coordinate'),
        place('easting', names.easting, 'coordinate'),
      ];
  return kind.role === 'incident' ? [...pair, ...addressColumns(words)] : pair;
}

function addressColumns({ form, meaning, example }: TemplateWords): readonly TemplateColumn[] {
  return (['commune', 'district'] as const).map((key) => ({
    type: 'text',
    key,
    header: form[key],
    required: false,
    meaning: meaning[key] ?? '',
    example: example[key],
  }));
}

function marked(name: string, required: boolean, { form }: TemplateWords): string {
  return required ? `${name} ${form.required_mark}` : name;
}
