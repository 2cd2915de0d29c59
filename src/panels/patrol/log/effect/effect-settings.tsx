import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/use-format.ts';
import { DayField } from '../../../../ui/day-field.tsx';
import { Select } from '../../../../ui/select.tsx';
import { CheckGroup } from '../book/check-group.tsx';
import type { KnownZone } from '../known-zones.ts';
import styles from '../log.module.css';
import { effectChoice } from './effect-choice.ts';
import type { EffectChoice } from './effect-choice.ts';

type Props = {
  readonly known: readonly KnownZone[];
  readonly chosen: ReadonlySet<string>;
  readonly since: string;
  readonly choice: EffectChoice;
};

const RINGS_M = ['1000', '2000', '3000', '5000', '10000'] as const;

export function EffectSettings({ known, chosen, since, choice }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  return (
    <section className={styles.card} aria-label={t('effect.settings')}>
      <CheckGroup
        legend={t('effect.zones')}
        none={t('effect.zones_none')}
        items={known.map(({ key, zone }) => ({ key, label: zone.name }))}
        chosen={chosen}
        onChange={(next) => effectChoice.setState({ zones: [...next], comparison: null })}
      />
      <div className={styles.fields}>
        <DayField
          label={t('effect.since')}
          value={since}
          onChange={(day) => effectChoice.setState({ since: day })}
        />
        <DayField
          label={t('effect.until')}
          value={choice.until ?? ''}
          onChange={(day) => effectChoice.setState({ until: day === '' ? null : day })}
        />
        <Select
          label={t('effect.ring')}
          value={String(choice.ringM)}
          options={RINGS_M.map((value) => ({
            value,
            label: t('effect.ring_m', { n: format.decimal(Number(value) / 1000) }),
          }))}
          onChange={(next) => effectChoice.setState({ ringM: Number(next) })}
        />
      </div>
      <p className={styles.note}>{t('effect.until_hint')}</p>
    </section>
  );
}
