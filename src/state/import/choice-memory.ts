import * as v from 'valibot';
import { headerSetKey, mappingFile } from '../../core/io/columns/mapping-file.ts';
import { importChoicesSchema } from '../../core/io/import/import-choices-schema.ts';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import type { ImportChoices } from '../../core/model/import-choices.ts';
import { lastValue } from '../reduce-session.ts';
import type { Preferences } from '../services/app-environment.ts';
import type { PendingImport, RememberedChoices } from './import-session.ts';
import { rememberedAnswers } from './remembered-answers.ts';

/** Choices made for a set of headers, kept in this browser for the next file that has them. */
export type ChoiceMemory = {
  /** What was chosen last time and is asked, or would be proposed otherwise, now; null when nothing is. */
  readonly recall: (report: ImportReport, pending: PendingImport) => RememberedChoices | null;
  readonly keep: (pending: PendingImport) => void;
};

const SETS_KEPT = 60;

const storedSchema = v.array(
  v.object({ key: v.string(), at: v.number(), choices: importChoicesSchema }),
);
type Stored = { readonly key: string; readonly at: number; readonly choices: ImportChoices };

export function createChoiceMemory(preferences: Preferences, now: () => number): ChoiceMemory {
  const read = (): readonly Stored[] => parsed(preferences.read('import-choices'));
  return {
    recall: (report, pending) => {
      if (pending.remembered === null) return null;
      const key = headerSetKey(report.headers);
      const stored = read().find((one) => one.key === key);
      const answers = stored && rememberedAnswers(stored.choices, report, pending);
      return answers ? { at: stored.at, choices: answers } : null;
    },
    keep: (pending) => {
      const report = lastValue(pending.report);
      if (!report || report.headers.length === 0) return;
      const key = headerSetKey(report.headers);
      const others = read().filter((one) => one.key !== key);
      const { choices: made } = mappingFile(report.headers, pending.choices);
      const kind = report.kind ? { kind: report.kind } : {};
      const entry = { key, at: now(), choices: { ...made, ...kind } };
      const kept = [entry, ...others].slice(0, SETS_KEPT);
      preferences.write('import-choices', JSON.stringify(kept));
    },
  };
}

function parsed(text: string | null): readonly Stored[] {
  try {
    const stored = v.safeParse(storedSchema, JSON.parse(text ?? '[]'));
    return stored.success ? stored.output : [];
  } catch {
    return []; // what is kept is no JSON: as good as nothing
  }
}
