import { useTranslation } from 'react-i18next';
import type { ImportChoices, PlaceChoice } from '../../../core/model/import-choices.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { crsText } from '../crs-text.ts';

/** One thing that was decided about a file: what it is about, and how. */
export type ChoiceLine = { readonly term: string; readonly text: string };

const SIGNS = { '.': 'dot', ',': 'comma' } as const;

/** How a file is read, as a person decided or agreed to; nothing for what the file says itself. */
export function useChoiceLines(choices: ImportChoices): readonly ChoiceLine[] {
  const { t } = useTranslation(['report', 'import', 'model']);
  const format = useFormat();
  const { encoding, layer, place, mapping, decimals, dates, degrees, addresses } = choices;
  const { repairs = [], fixes = [] } = choices;
  const perColumn = <Choice extends string>(
    made: Readonly<Record<string, Choice>> = {},
    word: (choice: Choice) => string,
  ): string =>
    Object.entries(made)
      .map(([header, choice]) => t('choices.value', { header, value: word(choice) }))
      .join('; ');
  const mapped = Object.entries(mapping ?? {}).map(([header, field]) =>
    field === ''
      ? t('choices.left_out', { header })
      : t('choices.mapped', { header, field: t(`model:field.${field}`) }),
  );
  const answers = Object.keys(addresses?.answers ?? {}).length;
  const lines: readonly (readonly [part: string, text: string])[] = [
    ['encoding', encoding ? t(`import:encoding.${encoding}`) : ''],
    ['layer', layer ?? ''],
    ['crs', place?.crs === undefined ? '' : crsText(place.crs, t)],
    ['axes', place?.axes ? t(`choices.axes_order.${place.axes}`) : ''],
    ['place', placeText(place, t('choices.no_place'))],
    ['columns', mapped.join('; ')],
    ['decimals', perColumn(decimals, (sign) => t(`choices.decimal.${SIGNS[sign]}`))],
    ['dates', perColumn(dates, (order) => t(`choices.date_order.${order}`))],
    ['degrees', perColumn(degrees, (form) => t(`choices.degree_form.${form}`))],
    ['addresses', addresses?.epoch ? t(`choices.epoch.${addresses.epoch}`) : ''],
    ['addresses', answers > 0 ? t('choices.answers', { number: format.integer(answers) }) : ''],
    ['repairs', repairs.map((repair) => t(`choices.repair.${repair}`)).join('; ')],
    [
      'fixes',
      fixes.length > 0 ? t('choices.fix_count', { number: format.integer(fixes.length) }) : '',
    ],
  ];
  return lines
    .filter(([, text]) => text !== '')
    .map(([part, text]) => ({ term: t(`choices.${part}`), text }));
}

function placeText(place: PlaceChoice | undefined, none: string): string {
  const columns = place?.columns;
  if (columns === undefined) return '';
  if (columns === null) return none;
  if ('x' in columns) return `${columns.x}, ${columns.y}`;
  return 'pair' in columns ? columns.pair : columns.wkt;
}
