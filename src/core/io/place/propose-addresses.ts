import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import type { ImportSetting } from '../import/import-setting.ts';

export type ProposedAddresses = {
  readonly questions: readonly ImportQuestion[];
  /** The choices made, completed. */
  readonly choices: ImportChoices;
};

/** Which communes the addresses of a file name, and which of them only a person can tell apart. */
export function proposeAddresses(
  _raw: RawTable,
  _kind: KindId,
  choices: ImportChoices,
  _setting: ImportSetting,
): ProposedAddresses {
  return { questions: [], choices };
}
