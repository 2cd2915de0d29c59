import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyFacts } from '../../core/brief/facts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { changeText } from '../../i18n/change-text.ts';
import styles from './headline-figures.module.css';

/** The three figures a leader needs, each with its unit, its period and what it is of. */
export function HeadlineFigures({ facts }: { readonly facts: StudyFacts }): ReactNode {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const { incidents, topShare, period, change } = facts;
  return (
    <section className={styles.headline} aria-label={t('headline.title')}>
      <p className={styles.period}>{format.period(period.from, period.to)}</p>
      <p className={styles.main}>
        <span className={styles.big}>{format.integer(incidents.selected)}</span>
        <span className={styles.unit}>
          {t('headline.incidents', { count: incidents.selected })}
        </span>
      </p>
      {change && Math.abs(change.now - incidents.selected) >= 0.05 ? (
        <p className={styles.note}>{t('headline.shared', { n: format.decimal(change.now) })}</p>
      ) : null}
      <p className={styles.change} data-verdict={change?.verdict ?? 'unknown'}>
        {changeText(change, facts.previous, t, format)}
      </p>
      <dl className={styles.figures}>
        <Figure
          value={format.integer(incidents.placed)}
          label={t('headline.placed')}
          note={t('headline.placed_note', {
            cable: format.integer(incidents.onCable),
            site: format.integer(incidents.onSite),
            post: format.integer(incidents.onPost),
          })}
        />
        <Figure
          value={
            topShare.of > 0 ? format.percent(topShare.count / topShare.of, 0) : format.integer(0)
          }
          label={t('headline.top', { n: format.integer(topShare.targets) })}
          note={t('headline.top_note', {
            n: format.decimal(topShare.count),
            of: format.decimal(topShare.of),
          })}
        />
        <Figure
          value={format.km(facts.networkKm)}
          label={t('headline.network')}
          note={t('headline.network_note', {
            n: format.integer(facts.targets.reduce((sum, { count }) => sum + count, 0)),
          })}
        />
      </dl>
    </section>
  );
}

type FigureProps = { readonly value: string; readonly label: string; readonly note: string };

function Figure({ value, label, note }: FigureProps): ReactNode {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.note}>{note}</dd>
    </div>
  );
}
