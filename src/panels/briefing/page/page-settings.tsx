import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DETAIL_LEVELS } from '../../../core/model/detail-level.ts';
import { PAPER_TONES } from '../../../core/brief/map/paper-map-request.ts';
import { pageOnTable } from '../../../state/briefing/page/page-on-table.ts';
import { useApp } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';
import { KeptTextField } from '../kept-text-field.tsx';
import styles from './page-tab.module.css';
import { useChangePage } from './use-change-page.ts';

const LONGEST_NAME = 200;

/** How finely the page tells places, and who makes and signs it. */
export function PageSettings(): ReactNode {
  const { t } = useTranslation('page');
  const change = useChangePage();
  const { level, tone, maker, signer } = useApp(pageOnTable);
  return (
    <section className={styles.card} aria-label={t('settings.title')}>
      <h3 className={styles.title}>{t('settings.title')}</h3>
      <div className={styles.fields}>
        <Select
          label={t('settings.level')}
          value={level}
          options={DETAIL_LEVELS.map((value) => ({ value, label: t(`settings.levels.${value}`) }))}
          onChange={(next) => change.work({ level: next })}
        />
        <Select
          label={t('settings.tone')}
          value={tone}
          options={PAPER_TONES.map((value) => ({ value, label: t(`settings.tones.${value}`) }))}
          onChange={(next) => change.work({ tone: next })}
        />
        <KeptTextField
          label={t('settings.maker')}
          value={maker}
          longest={LONGEST_NAME}
          onKeep={(next) => change.work({ maker: next })}
        />
        <KeptTextField
          label={t('settings.signer')}
          value={signer}
          longest={LONGEST_NAME}
          onKeep={(next) => change.work({ signer: next })}
        />
      </div>
    </section>
  );
}
