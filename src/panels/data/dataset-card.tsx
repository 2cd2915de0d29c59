import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import { commandOf } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import styles from './dataset-card.module.css';

const HEADLINE = ['cable_route', 'bts_site', 'post_office', 'incident'] as const;
const HASH_SHOWN = 12;

export function DatasetCard({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation(['data', 'common', 'model']);
  const format = useFormat();
  const language = useLanguage();
  const services = useServices();
  return (
    <section className={styles.card} aria-label={t('card.label')}>
      <h3 className={styles.name}>
        {dataset.name[language]}
        {dataset.illustrative ? <Badge tone="warning">{t('common:illustrative')}</Badge> : null}
      </h3>
      {dataset.illustrative ? <p className={styles.note}>{t('common:illustrative_hint')}</p> : null}
      <div className={styles.figures}>
        {HEADLINE.map((kind) => (
          <div key={kind} className={styles.figure}>
            <div className={styles.value}>{format.integer(dataset.rows[kind] ?? 0)}</div>
            <div className={styles.term}>{t(`model:kind.${kind}`)}</div>
          </div>
        ))}
      </div>
      <dl className={styles.facts}>
        <dt>{t('card.province')}</dt>
        <dd>
          {dataset.province[language]}{' '}
          <Button
            size="sm"
            variant="quiet"
            onClick={() => void runCommand(commandOf('open_province'), services)}
          >
            {t('card.other_province')}
          </Button>
        </dd>
        <dt>{t('card.covers')}</dt>
        <dd>{format.period(dataset.since, dataset.cutOff)}</dd>
        <dt>{t('card.cut_off')}</dt>
        <dd>{format.day(dataset.cutOff)}</dd>
        <dt>{t('card.vn2000')}</dt>
        <dd>{t('card.vn2000_value', { meridian: format.decimal(dataset.vn2000Meridian, 2) })}</dd>
        <dt>{t('card.hash')}</dt>
        <dd className={styles.hash}>
          <span className={styles.code} title={dataset.hash}>
            {dataset.hash.slice(0, HASH_SHOWN)}…
          </span>
          <CopyText text={dataset.hash} label={t('card.copy_hash')} />
        </dd>
      </dl>
    </section>
  );
}
