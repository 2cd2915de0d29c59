import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROTECTION_MEASURES } from '../../../core/model/asset-fields.ts';
import { DEFAULT_CHECK_MONTHS } from '../../../core/risk/gaps/gap-list.ts';
import type { Gap, GapCode, Gaps } from '../../../core/risk/gaps/gap-list.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { MARKED_MOST } from '../../../state/focus/marked-targets.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useJobAnswer } from '../../details/use-job-answer.ts';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import { GapTargets } from './gap-targets.tsx';
import { WholeNumberField } from '../../../ui/whole-number-field.tsx';
import styles from './gaps.module.css';

/** Where no classes are drawn yet: the score that counts as the top class. */
const FIRST_LEAST_SCORE = 40;
const MOST_MONTHS = 120;
const MOST_SCORE = 100;

/** What key targets lack, each gap with its count; a gap opened is a list, and rings on the map. */
export function GapList({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('risk');
  const id = useId();
  const top = useApp((state) => state.project.breaks?.score.at(-1));
  const [score, setScore] = useState<number | null>(null);
  const [months, setMonths] = useState(DEFAULT_CHECK_MONTHS);
  const leastScore = score ?? Math.round(top ?? FIRST_LEAST_SCORE);
  const request = { leastScore, months };
  const answer = useJobAnswer('gaps', request, `${result.hash} ${JSON.stringify(request)}`);
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {t('gap.title')}
      </h3>
      <div className={styles.form}>
        <WholeNumberField
          label={t('gap.least_score')}
          value={leastScore}
          min={0}
          max={MOST_SCORE}
          onChange={setScore}
        />
        <WholeNumberField
          label={t('gap.months')}
          value={months}
          min={1}
          max={MOST_MONTHS}
          onChange={setMonths}
        />
      </div>
      {answer.status === 'ready' ? (
        <Found result={result} found={answer.value} />
      ) : answer.status === 'failed' ? (
        <EmptyState icon="alert" title={t('cover.failed')} />
      ) : (
        <WaitingLines padded />
      )}
    </section>
  );
}

const OTHER_CODES: readonly GapCode[] = [
  'check_overdue',
  'never_checked',
  'single_fed_work',
  'unfed_work',
  'inferred_feed',
];

function Found(props: { readonly result: StudyResult; readonly found: Gaps }): ReactNode {
  const { result, found } = props;
  const { t } = useTranslation('risk');
  const format = useFormat();
  const dispatch = useDispatch();
  const [opened, setOpened] = useState('');
  const open = (gap: Gap): void => {
    const key = keyOf(gap);
    const closing = opened === key;
    setOpened(closing ? '' : key);
    const targets = Array.from(
      gap.targets.subarray(0, MARKED_MOST),
      (target) => result.targets.id[target] ?? '',
    );
    dispatch({
      type: 'session/set-focus',
      change: { pointed: closing ? null : { by: key, targets, numbered: false } },
    });
  };
  const gapOf = (code: GapCode, measure: Gap['measure']): Gap | undefined =>
    found.gaps.find((gap) => gap.code === code && gap.measure === measure);
  const shown = found.gaps.find((gap) => keyOf(gap) === opened);
  const count = (gap: Gap | undefined, label: string): ReactNode =>
    gap ? (
      <button
        type="button"
        className={styles.gapCount}
        aria-expanded={opened === keyOf(gap)}
        aria-label={t('gap.open', { name: label, n: format.integer(gap.targets.length) })}
        disabled={gap.targets.length === 0}
        onClick={() => open(gap)}
      >
        {format.integer(gap.targets.length)}
      </button>
    ) : null;
  const titled = (code: GapCode): string =>
    t(`gap.code.${code}`, { day: format.day(found.checkedSince) });
  return (
    <>
      <p className={styles.note}>
        {t('gap.of', {
          targets: format.integer(found.keyTargets.length),
          works: format.integer(found.works.length),
          day: format.day(found.referenceDay),
        })}
      </p>
      <table className={styles.gapTable}>
        <thead>
          <tr>
            <th scope="col">{t('gap.measure')}</th>
            <th scope="col">{t('gap.missing')}</th>
            <th scope="col">{t('gap.unknown')}</th>
          </tr>
        </thead>
        <tbody>
          {PROTECTION_MEASURES.map((measure) => {
            const name = t(`measure.${measure}`);
            return (
              <tr key={measure}>
                <th scope="row">{name}</th>
                <td>{count(gapOf('measure_missing', measure), `${name}, ${t('gap.missing')}`)}</td>
                <td>{count(gapOf('measure_unknown', measure), `${name}, ${t('gap.unknown')}`)}</td>
              </tr>
            );
          })}
        </tbody>
        <tbody>
          {OTHER_CODES.map((code) => (
            <tr key={code}>
              <th scope="row" colSpan={2}>
                {titled(code)}
              </th>
              <td>{count(gapOf(code, null), titled(code))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown ? (
        <GapTargets
          key={opened}
          result={result}
          title={
            shown.measure
              ? `${t(`measure.${shown.measure}`)} — ${t(
                  shown.code === 'measure_missing' ? 'gap.missing' : 'gap.unknown',
                )}`
              : titled(shown.code)
          }
          targets={shown.targets}
        />
      ) : null}
    </>
  );
}

function keyOf({ code, measure }: Gap): string {
  return `${code} ${measure ?? ''}`;
}
