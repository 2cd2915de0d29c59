import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyFacts } from '../../core/brief/facts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { verdictText } from '../../i18n/change-text.ts';
import { FigureTable } from '../../ui/figure-table.tsx';
import table from '../../ui/figure-table.module.css';
import styles from './briefing-body.module.css';

/** Kind by kind: this period, the one before, and whether that is more than chance does. */
export function ChangeTable({ facts }: { readonly facts: StudyFacts }): ReactNode {
  const { t } = useTranslation(['briefing', 'model']);
  const { t: tBriefing } = useTranslation('briefing');
  const format = useFormat();
  if (facts.changeByKind.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('kinds.title')}>
      <h3 className={styles.title}>{t('kinds.title')}</h3>
      <FigureTable>
        <thead>
          <tr>
            <th scope="col">{t('kinds.kind')}</th>
            <th scope="col" className={table.number}>
              {t('kinds.now')}
            </th>
            <th scope="col" className={table.number}>
              {t('kinds.before')}
            </th>
            <th scope="col">{t('kinds.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.changeByKind.map((change) => (
            <tr key={change.kind}>
              <td>{t(`model:incident_kind.${change.kind}`)}</td>
              <td className={table.number}>{format.decimal(change.now)}</td>
              <td className={table.number}>{format.decimal(change.before)}</td>
              <td>{verdictText(change, tBriefing, format)}</td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
      <p className={styles.note}>
        {t('kinds.note', { before_period: format.period(facts.previous.from, facts.previous.to) })}
      </p>
    </section>
  );
}
