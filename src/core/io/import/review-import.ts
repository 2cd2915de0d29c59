import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { IdChoice, ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import { proposeIds } from '../columns/own-ids.ts';
import { proposeColumns } from '../columns/propose-columns.ts';
import type { RawTable } from '../format.ts';
import type { FileToLoad } from '../load-file.ts';
import { proposeAddresses } from '../place/propose-addresses.ts';
import { proposePlace } from '../place/propose-place.ts';
import { withAdministration } from '../place/with-administration.ts';
import { kindCandidates } from './kind-candidates.ts';
import { countKept } from './count-kept.ts';
import { emptyReport } from './empty-report.ts';
import { importPreview } from './import-preview.ts';
import type { ImportQuestion } from './import-question.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportSetting } from './import-setting.ts';
import type { SourceRead } from './read-source.ts';
import { readSource } from './read-source.ts';
import { kindInFile } from './kind-in-file.ts';
import { recordsOf } from './records-of.ts';
import { incidentFacts } from './incident-facts.ts';
import { personalHeaders } from './personal-headers.ts';
import { rowCells } from './row-cells.ts';
import { fallenRows, setAsideRows } from './set-aside.ts';
import { withFixes } from './with-fixes.ts';

const SAMPLE_ROWS = 5;
/** Rows set aside that are told one by one; of more only how many there are. */
const MOST_SET_ASIDE = 1000;

/**
 * What a file would give, before anything is loaded: what is proposed for all that its bytes do not say,
 * what only a person can answer, and the records under those choices. Never throws for what a file holds.
 */
export async function reviewImport(
  file: FileToLoad,
  setting: ImportSetting,
  ctx: RunContext,
): Promise<ImportReport> {
  return reviewSource(file, await readSource(file, ctx), setting, ctx);
}

/** The same of a file that is read already: other choices need no other reading. */
export async function reviewSource(
  file: FileToLoad,
  source: SourceRead,
  setting: ImportSetting,
  ctx: RunContext,
): Promise<ImportReport> {
  const { choices: made = {} } = file;
  const empty = emptyReport(file.name, source.format, made);
  if (!source.read) return { ...empty, issues: source.issues };
  const { table: raw, issues: found, encoding = null, layers = [] } = source.read;
  const { kind } = kindInFile(file, raw);
  const headers = raw.columns.map(({ name }) => name);
  const rows = raw.rows + raw.rejected;
  const known = { ...empty, kind, encoding, layers, rows, headers };
  const questions = [...encodingQuestion(known), ...layerQuestion(known)];
  if (!kind) {
    const candidates = kindCandidates(raw);
    return {
      ...known,
      questions: [...questions, { code: 'kind', candidates }],
      samples: sampleRows(raw, personalHeaders(raw)),
      issues: found,
    };
  }
  const proposed = await proposalsOf(withFixes(raw, made.fixes), kind, made, setting, ctx);
  const choices: ImportChoices = { ...proposed.choices, kind };
  const look = { findings: true };
  const records = await recordsOf(raw, file.name, kind, choices, setting, ctx, look);
  questions.push(...proposed.questions);
  const issues: readonly Issue[] = [...found, ...records.issues];
  const { placed, valid } = records;
  const hidden = personalHeaders(raw, proposed.columns);
  const report = {
    ...known,
    choices,
    questions,
    columns: proposed.columns,
    place: proposed.place,
    findings: placed.findings,
    located: placed.located,
    samples: sampleRows(raw, hidden),
    issues,
  };
  if (!valid) return report;
  const { read, kept, setAside } = valid;
  const fixed = withFixes(raw, made.fixes);
  const fallen = fallenRows(fixed, valid);
  const first = fallen.subarray(0, MOST_SET_ASIDE);
  return {
    ...report,
    counts:
      questions.length > 0
        ? null
        : { read, kept, setAside, repaired: countKept(placed.repaired, valid.reasons) },
    incidents: incidentFacts(valid.table),
    setAside: {
      count: setAside,
      shown: fallen.length,
      rows: setAsideRows(fixed, first, valid, { hidden }),
    },
    preview: importPreview(valid.table),
  };
}

type Proposals = Pick<ImportReport, 'choices' | 'questions' | 'columns' | 'place'>;

async function proposalsOf(
  raw: RawTable,
  kind: KindId,
  made: ImportChoices,
  setting: ImportSetting,
  ctx: RunContext,
): Promise<Proposals> {
  const columns = proposeColumns(raw, kind, made);
  await ctx.breathe();
  const known = await withAdministration(raw, kind, columns.choices, setting);
  const place = proposePlace(raw, kind, columns.choices, known);
  await ctx.breathe();
  const addresses = proposeAddresses(raw, kind, place.choices, known);
  return {
    choices: withProposedIds(addresses.choices, proposeIds(raw, kind, columns.columns)),
    questions: [...columns.questions, ...place.questions, ...addresses.questions],
    columns: columns.columns,
    place: place.place,
  };
}

/** A column of ids that was named since makes those of its own needless. */
function withProposedIds(choices: ImportChoices, ids: IdChoice | null): ImportChoices {
  const { ids: made, ...others } = choices;
  return ids ? { ...others, ids: made ?? ids } : others;
}

function encodingQuestion({ encoding, choices }: ImportReport): ImportQuestion[] {
  if (!encoding?.guessed || choices.encoding !== undefined) return [];
  return [{ code: 'encoding', candidates: encoding.candidates }];
}

function layerQuestion({ layers, choices }: ImportReport): ImportQuestion[] {
  const likely = layers.filter((layer) => layer.likely !== false);
  if (likely.length < 2 || choices.layer !== undefined) return [];
  return [{ code: 'layer', candidates: likely }];
}

function sampleRows(raw: RawTable, hidden: ReadonlySet<string>) {
  const first = Array.from({ length: Math.min(raw.rows, SAMPLE_ROWS) }, (_, row) => row);
  return rowCells(raw, first, { hidden });
}
