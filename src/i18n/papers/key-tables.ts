import type { KeyTargetLine } from '../../core/brief/facts/key-facts.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { TableBlock } from '../../core/brief/paper/paper.ts';
import { isFew, LEAST_TOLD } from '../../core/model/detail-level.ts';
import { targetSentence } from '../target-sentence.ts';
import { column, tableOf } from './paper-blocks.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { targetWords } from './place-words.ts';

/** Key targets with the sentence that says why, where the level tells single works. */
export function targetsTable(
  targets: readonly KeyTargetLine[],
  note: string,
  speech: PaperSpeech,
): TableBlock {
  const { t, format, reasons } = speech;
  const told = targets.some(({ facts }) => facts !== null);
  return tableOf(
    [
      column(t('table.number'), 5, 'right'),
      column(t('table.target'), told ? 26 : 30),
      column(t('table.commune'), 15),
      ...(told ? [column(t('table.owner'), 12)] : []),
      column(t('table.incidents'), 8, 'right'),
      column(t('table.score'), 8, 'right'),
      ...(told ? [column(t('table.why'), 44)] : []),
    ],
    targets.map((one) => [
      format.integer(one.rank),
      targetCell(one, speech),
      one.place.communeName,
      ...(told ? [one.owner] : []),
      format.decimal(one.incidents),
      format.fixed(one.score, 1),
      ...(one.facts ? [withoutPlace(targetSentence(one.facts, reasons, format))] : []),
    ]),
    { note, empty: t('table.none') },
  );
}

function targetCell(one: KeyTargetLine, speech: PaperSpeech): string {
  const kind = speech.t(`model:target_kind.${one.kind}`);
  const name = targetWords(one, speech);
  return name === '' ? kind : `${name} (${kind.toLocaleLowerCase(speech.format.language)})`;
}

/** The sentence begins with the place, which stands in its own column. */
function withoutPlace(sentence: string): string {
  const at = sentence.indexOf(': ');
  const rest = at < 0 ? sentence : sentence.slice(at + 2);
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** Where a count is not told, neither is what stands on it; one sign for all, or it would tell which are few. */
export function areasTable({ key }: ReportFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  const onlyFew = key.areas.every(({ isTold, incidents }) => isTold || isFew(incidents));
  const sign = onlyFew ? t('table.few', { least: format.integer(LEAST_TOLD) }) : '–';
  return tableOf(
    [
      column(t('table.number'), 5, 'right'),
      column(t('table.commune'), 34),
      column(t('table.incidents'), 14, 'right'),
      column(t('table.actionable'), 22, 'right'),
      column(t('table.ratio'), 25, 'right'),
    ],
    key.areas.map(({ place, name, incidents, isTold, actionable, ratio }) => [
      format.integer(place),
      name,
      ...(isTold
        ? [format.decimal(incidents), format.decimal(actionable, 2), format.fixed(ratio, 1)]
        : [sign, '–', '–']),
    ]),
    {
      note: t('annex.three_note', {
        from: format.day(key.period.from),
        to: format.day(key.period.to),
      }),
      empty: t('table.none'),
    },
  );
}

/** Annex 4: the protection plan. */
export function planTable({ plan }: ReportFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  return tableOf(
    [
      column(t('table.number'), 5, 'right'),
      column(t('table.target'), 24),
      column(t('table.commune'), 15),
      column(t('table.measures'), 30),
      column(t('table.unit'), 20),
      column(t('table.deadline'), 12, 'center'),
      column(t('table.state'), 16),
    ],
    plan.map((line, place) => [
      format.integer(place + 1),
      line.target || t(`model:target_kind.${line.kind}`),
      line.communeName,
      [...line.measures.map((measure) => t(`plan:measure.${measure}`)), line.measureText]
        .filter((text) => text !== '')
        .join(', '),
      line.unit,
      line.deadline === '' ? '' : format.day(line.deadline),
      stateWords(line.state, line.standing, speech),
    ]),
    { empty: t('plan_annex.none') },
  );
}

function stateWords(
  state: ReportFacts['plan'][number]['state'],
  standing: ReportFacts['plan'][number]['standing'],
  { t, format }: PaperSpeech,
): string {
  const word = t(`plan:state.${state}`);
  if (standing !== 'overdue') return word;
  return `${word}; ${t('plan:standing.overdue').toLocaleLowerCase(format.language)}`;
}
