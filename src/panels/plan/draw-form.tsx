import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DRAW_POOLS } from '../../core/plan/draw-record.ts';
import type { DrawPool } from '../../core/plan/draw-record.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PLAN_LIMITS } from '../../core/plan/plan-limits.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newSeed } from './new-seed.ts';
import { planView } from './plan-view.ts';
import { useReferenceDay } from './use-reference-day.ts';
import styles from './draw.module.css';

const COUNTS = ['3', '5', '10', '15', '20', '30'] as const;
const EXCLUDE_DAYS = ['0', '30', '60', '90', '180', '365'] as const;
const TOP = 200;

export function DrawForm(): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { plan } = useServices();
  const { day } = useReferenceDay();
  const [n, setN] = useState('10');
  const [seed, setSeed] = useState(newSeed);
  const [pool, setPool] = useState<DrawPool>('top');
  const [exclude, setExclude] = useState('90');
  const [problem, setProblem] = useState<'no_seed' | 'failed' | null>(null);
  const draw = async (): Promise<void> => {
    const spoken = seed.normalize('NFC').trim();
    if (spoken === '') {
      setProblem('no_seed');
      return;
    }
    try {
      const id = await plan.draw({
        n: Number(n),
        seed: spoken,
        pool,
        top: TOP,
        excludeDays: Number(exclude),
        referenceDay: day,
      });
      setProblem(null);
      planView.setState({ draw: id });
    } catch {
      setProblem('failed');
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={t('draw.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void draw();
      }}
    >
      <Select<string>
        label={t('draw.n')}
        value={n}
        options={COUNTS.map((value) => ({ value, label: format.integer(Number(value)) }))}
        onChange={setN}
      />
      <Select<DrawPool>
        label={t('draw.pool')}
        value={pool}
        options={DRAW_POOLS.map((value) => ({
          value,
          label: t(`draw.pool_is.${value}`, { n: format.integer(TOP) }),
        }))}
        onChange={setPool}
      />
      <TextField
        label={t('draw.seed')}
        hint={t('draw.seed_hint')}
        value={seed}
        maxLength={PLAN_LIMITS.seed}
        error={problem === 'no_seed' ? t('draw.no_seed') : undefined}
        onChange={setSeed}
      />
      <Select<string>
        label={t('draw.exclude')}
        value={exclude}
        options={EXCLUDE_DAYS.map((value) => ({ value, label: format.integer(Number(value)) }))}
        onChange={setExclude}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" icon="sort">
          {t('draw.go')}
        </Button>
        <Button variant="quiet" icon="reset" onClick={() => setSeed(newSeed())}>
          {t('draw.new_seed')}
        </Button>
      </div>
      {problem === 'failed' ? (
        <p className={styles.problem} role="alert">
          {t('draw.failed')}
        </p>
      ) : null}
    </form>
  );
}
