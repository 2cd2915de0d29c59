import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import type { PlaceProposal } from '../import/import-report.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { placeTable } from './place-table.ts';

export type ProposedPlace = {
  /** Null where the file has no coordinates at all. */
  readonly place: PlaceProposal | null;
  readonly questions: readonly ImportQuestion[];
  /** The choices made, completed. */
  readonly choices: ImportChoices;
};

/** What the coordinates of a file are in. */
export function proposePlace(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): ProposedPlace {
  const { issues } = placeTable(raw, '', kind, choices, setting);
  const asks = issues.some(({ code }) => code === 'crs.needed');
  return { place: null, questions: asks ? [{ code: 'place' }] : [], choices };
}
