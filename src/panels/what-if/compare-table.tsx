import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { CutAnswer } from '../../jobs/protocol/service-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { SavedScenario } from '../../core/project/project.ts';
import { targetName } from './cut-label.ts';
import { NameFold } from './name-fold.tsx';
import { onlyTakenBy } from './only-taken-by.ts';
import { useScenarioAnswers } from './use-scenario-answers.ts';
import styles from './what-if.module.css';

const MEASURES = ['sites', 'subscribers', 'posts', 'works', 'communes'] as const;

type Props = { readonly scenarios: readonly SavedScenario[]; readonly result: StudyResult };

/** Totals side by side, differences against the first, and what only one of them takes. */
export function CompareTable({ scenarios, result }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const answers = useScenarioAnswers(scenarios, result);
  const first = answers[0];
  const firstName = scenarios[0]?.scenario.name ?? '';
  return (
    <section aria-label={t('compare.title')} className={styles.section}>
      <h3 className={styles.heading}>{t('compare.title')}</h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.measure')}</th>
              {scenarios.map(({ id, scenario }) => (
                <th key={id} scope="col">
                  {scenario.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MEASURES.map((measure) => (
              <tr key={measure}>
                <th scope="row">{t(`total.${measure}`)}</th>
                {scenarios.map(({ id }, at) => (
                  <td key={id}>
                    <Figure
                      answer={answers[at]}
                      against={at > 0 ? first : undefined}
                      read={({ loss }) => loss[measure]}
                    />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('compare.inferred')}</th>
              {scenarios.map(({ id }, at) => (
                <td key={id}>
                  <Figure
                    answer={answers[at]}
                    against={undefined}
                    read={({ inferredTargets }) => inferredTargets}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{t('compare.difference', { name: firstName })}</p>
      {answers.includes('failed') ? <p className={styles.failed}>{t('compare.failed')}</p> : null}
      {scenarios.map(({ id, scenario: { name } }, at) => {
        const only = onlyTakenBy(answers, at);
        if (!only) return null;
        if (only.length === 0) {
          return (
            <p key={id} className={styles.note}>
              {t('compare.only_none', { name })}
            </p>
          );
        }
        return (
          <NameFold
            key={id}
            title={t('compare.only', { name, n: format.integer(only.length) })}
            count={only.length}
            nameOf={(place) => targetName(result, only[place] ?? 0, format)}
            targetOf={(place) => result.targets.id[only[place] ?? 0]}
          />
        );
      })}
    </section>
  );
}

type FigureProps = {
  readonly answer: CutAnswer | 'waiting' | 'failed' | undefined;
  readonly against: CutAnswer | 'waiting' | 'failed' | undefined;
  readonly read: (answer: CutAnswer) => number;
};

function Figure({ answer, against, read }: FigureProps): ReactNode {
  const format = useFormat();
  if (answer === undefined || answer === 'waiting') return '…';
  if (answer === 'failed') return '—';
  const value = read(answer);
  if (against === undefined || typeof against === 'string') return format.integer(value);
  const difference = value - read(against);
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  const n = format.integer(Math.abs(difference));
  return (
    <>
      {format.integer(value)}
      <span className={styles.difference}>{`${sign}${n}`}</span>
    </>
  );
}
