import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_BACKTEST } from '../../../core/hotspots/backtest/backtest-options.ts';
import type { Backtest } from '../../../core/hotspots/backtest/backtest-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { HORIZONS_DAYS } from '../../../state/hotspots/backtest-session.ts';
import type { BacktestSession } from '../../../state/hotspots/backtest-session.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';
import styles from './backtest.module.css';

/** How much cable is watched, and for how long each forecast is. */
export function BacktestSettings({ answer }: { readonly answer: Backtest | null }): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const dispatch = useDispatch();
  const backtest = useApp((state) => state.session.hotspots.backtest);
  const set = (change: Partial<BacktestSession>): void =>
    dispatch({
      type: 'session/set-hotspots',
      change: { backtest: { ...backtest, ...change } },
    });
  const shares = answer ? answer.options.coverages : DEFAULT_BACKTEST.coverages;
  return (
    <div className={styles.settings}>
      <Select
        label={t('coverage')}
        value={String(backtest.coverage)}
        options={shares.map((share) => ({
          value: String(share),
          label: answer
            ? t('share_km', { share: format.percent(share), km: format.km(share * answer.km) })
            : format.percent(share),
        }))}
        onChange={(share) => set({ coverage: Number(share) })}
      />
      <Select
        label={t('horizon')}
        value={String(backtest.horizonDays)}
        options={HORIZONS_DAYS.map((days) => ({
          value: String(days),
          label: t('days', { n: format.integer(days) }),
        }))}
        onChange={(days) => set({ horizonDays: Number(days) })}
      />
    </div>
  );
}
