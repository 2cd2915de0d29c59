import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLoss } from '../../core/criticality/service-graph.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp } from '../../state/use-app.ts';
import { cutView } from '../../state/what-if/shown-scenario.ts';
import type { CutView } from '../../state/what-if/what-if-state.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { LossNames } from './loss-names.tsx';
import { SecuredNote } from './secured-note.tsx';
import { useIssueText } from '../data/use-issue-text.ts';
import styles from './what-if.module.css';

/** What goes dark under the scenario on the table, with what the figures rest on. */
export function LossTotals({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('cut');
  const view = useApp(cutView);
  const answer = useApp(({ session }) => session.cut.answer);
  if (answer.status === 'failed') return <Failed />;
  if (!view) return <output className={styles.note}>{t('total.waiting')}</output>;
  return (
    <section className={styles.totals} aria-label={t('total.label')}>
      {view.scenario.cuts.length > 0 ? (
        <h3 className={styles.heading}>{t('total.label')}</h3>
      ) : null}
      {view.scenario.cuts.length > 0 ? <Figures loss={view.answer.loss} /> : null}
      <Caveats view={view} />
      <SecuredNote view={view} result={result} />
      <LossNames view={view} />
    </section>
  );
}

const MEASURES = ['sites', 'subscribers', 'posts', 'works', 'communes'] as const;

function Figures({ loss }: { readonly loss: ServiceLoss }): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const moving = useApp(({ session }) => session.cut.moving !== null);
  const written = Object.fromEntries(MEASURES.map((one) => [one, format.integer(loss[one])]));
  const nothing = MEASURES.every((measure) => loss[measure] === 0);
  return (
    <>
      <dl className={styles.figures}>
        {MEASURES.map((measure) => (
          <div key={measure} className={styles.figure} data-zero={loss[measure] === 0}>
            <dt>{t(`total.${measure}`)}</dt>
            <dd>{written[measure]}</dd>
          </div>
        ))}
      </dl>
      {nothing ? <p className={styles.note}>{t('total.none')}</p> : null}
      <VisuallyHidden>
        <output>{moving ? '' : t('total.said', written)}</output>
      </VisuallyHidden>
    </>
  );
}

function Caveats({ view: { answer } }: { readonly view: CutView }): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const { darkToday, regained, inferredTargets, unknownSubscribers } = answer;
  return (
    <ul className={styles.caveats}>
      {regained.sites + regained.posts > 0 ? (
        <li>
          {t('total.regained', {
            sites: format.integer(regained.sites),
            subscribers: format.integer(regained.subscribers),
          })}
        </li>
      ) : null}
      {inferredTargets > 0 ? (
        <li>{t('total.inferred', { n: format.integer(inferredTargets) })}</li>
      ) : null}
      {unknownSubscribers > 0 ? (
        <li>{t('total.unknown_subscribers', { n: format.integer(unknownSubscribers) })}</li>
      ) : null}
      <li>
        {t('total.before', {
          sites: format.integer(darkToday.sites),
          posts: format.integer(darkToday.posts),
        })}
      </li>
    </ul>
  );
}

function Failed(): ReactNode {
  const { t } = useTranslation('cut');
  const answer = useApp(({ session }) => session.cut.answer);
  const sentence = useIssueText();
  const issues = answer.status === 'failed' ? answer.issues : [];
  return (
    <div role="alert" className={styles.failed}>
      <p>{t('total.failed')}</p>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.at?.field ?? ''}`}>{sentence(issue)}</li>
        ))}
      </ul>
    </div>
  );
}
