import type { ImportReport } from '../../core/io/import/import-report.ts';
import type { ImportQuestion } from '../../core/io/import/import-question.ts';
import type { ImportChoices } from '../../core/model/import-choices.ts';
import type { PendingImport } from './import-session.ts';

/**
 * What of the choices of an earlier file answers this one: its columns when it is of the same kind, and the
 * questions asked now where the earlier answer is among the candidates. An answer offered once is not offered again.
 */
export function rememberedAnswers(
  earlier: ImportChoices,
  report: ImportReport,
  { choices: made, remembered }: PendingImport,
): ImportChoices | null {
  const offered = remembered?.choices ?? {};
  const isOpen = (part: keyof ImportChoices): boolean =>
    made[part] === undefined && offered[part] === undefined;
  const { kind, mapping } = earlier;
  const asksKind = kind !== undefined && report.kind === null && isOpen('kind');
  const fits = kind === undefined || asksKind || kind === report.kind;
  const found: Partial<ImportChoices>[] = [
    asksKind ? { kind } : {},
    mapping && fits && isOpen('mapping') ? { mapping } : {},
  ];
  const answers: ImportChoices = Object.assign({}, ...found);
  for (const question of report.questions) {
    const before = Object.assign({}, offered, answers);
    Object.assign(answers, answerOf(question, earlier, before, report));
  }
  return Object.keys(answers).length > 0 ? answers : null;
}

function answerOf(
  question: ImportQuestion,
  earlier: ImportChoices,
  offered: ImportChoices,
  { place }: ImportReport,
): Partial<ImportChoices> {
  switch (question.code) {
    case 'encoding': {
      const { encoding } = earlier;
      const isThere = question.candidates.some((candidate) => candidate.encoding === encoding);
      return encoding && isThere && !offered.encoding ? { encoding } : {};
    }
    case 'layer': {
      const { layer } = earlier;
      const isThere = question.candidates.some(({ name }) => name === layer);
      return layer !== undefined && isThere && offered.layer === undefined ? { layer } : {};
    }
    case 'decimals':
    case 'dates':
    case 'degrees':
      return columnAnswer(question.code, question.column, earlier, offered);
    case 'place': {
      const asked = earlier.place;
      const isThere = place?.candidates.some(({ crs }) => crs === asked?.crs);
      return asked && isThere && !offered.place ? { place: asked } : {};
    }
    case 'commune': {
      const known = earlier.addresses?.answers ?? {};
      const before = offered.addresses?.answers ?? {};
      const code = Object.hasOwn(known, question.key) ? known[question.key] : undefined;
      if (code === undefined || Object.hasOwn(before, question.key)) return {};
      const answers = { ...before, [question.key]: code };
      return { addresses: { ...offered.addresses, answers } };
    }
    case 'kind':
      return {};
  }
}

function columnAnswer(
  part: 'decimals' | 'dates' | 'degrees',
  column: string,
  earlier: ImportChoices,
  offered: ImportChoices,
): Partial<ImportChoices> {
  const known = new Map(Object.entries(earlier[part] ?? {}));
  const before = new Map(Object.entries(offered[part] ?? {}));
  const choice = known.get(column);
  if (choice === undefined || before.has(column)) return {};
  return { [part]: Object.fromEntries([...before, [column, choice]]) };
}
