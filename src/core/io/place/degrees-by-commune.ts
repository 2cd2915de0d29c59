import type { DegreeForm, ImportChoices } from '../../model/import-choices.ts';
import { DEGREE_FORMS } from '../../model/import-choices.ts';
import type { RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import type { CommuneOfRow } from './commune-of-row.ts';
import { placeSource } from './place-source.ts';
import { rankReadings } from './rank-readings.ts';
import { LEAST_COMMUNES } from './score-reading.ts';
import { shareOf } from './test-reading.ts';

const RIGHT = 0.9;
const FAR_BEHIND = 0.3;

/**
 * What 108.30 is in two columns, where one way puts nine of ten records in the commune they name and the
 * other does not (they are some 20 km apart); null where the communes do not tell.
 */
export function degreesByCommune(
  sample: RawTable,
  columns: readonly string[],
  choices: ImportChoices,
  setting: ImportSetting,
  communeOf: CommuneOfRow | null,
): ImportChoices['degrees'] | null {
  const [best, next] = DEGREE_FORMS.map((form) => {
    const degrees = formOfAll(columns, form);
    const source = placeSource(sample, { ...choices, degrees: { ...choices.degrees, ...degrees } });
    if (!source) return { degrees, share: 0 };
    const { ranked } = rankReadings(sample, source, choices, setting, communeOf);
    const shares = ranked.map(({ reading: { inCommune } }) =>
      inCommune && inCommune.of >= LEAST_COMMUNES ? shareOf(inCommune) : 0,
    );
    return { degrees, share: Math.max(0, ...shares) };
  }).toSorted((a, b) => b.share - a.share);
  if (!best || !next || best.share < RIGHT || next.share > best.share - FAR_BEHIND) return null;
  return { ...choices.degrees, ...best.degrees };
}

function formOfAll(columns: readonly string[], form: DegreeForm): Record<string, DegreeForm> {
  return Object.fromEntries(columns.map((column) => [column, form]));
}
