import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backtest } from '../../../core/hotspots/backtest/backtest-result.ts';
import { methodName } from '../../../i18n/backtest-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { knownBacktest } from '../../../state/hotspots/best-method.ts';
import { useApp } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';
import roomStyles from '../hotspots-room.module.css';
import { BacktestReading } from './backtest-reading.tsx';
import { BacktestSettings } from './backtest-settings.tsx';
import { BacktestVerdict } from './backtest-verdict.tsx';
import { BacktestWaiting } from './backtest-waiting.tsx';
import styles from './backtest.module.css';
import { FoldDots } from './fold-dots.tsx';
import { HitCurve } from './hit-curve.tsx';
import { MethodTable } from './method-table.tsx';

/** How well each method would have foretold what then happened. */
export function BacktestPage(): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const answer = useApp(knownBacktest);
  const { coverage, horizonDays } = useApp((state) => state.session.hotspots.backtest);
  const done = answer?.status === 'done' ? answer : null;
  return (
    <div className={roomStyles.page}>
      <section className={roomStyles.section} aria-label={t('title')}>
        <h3 className={roomStyles.title}>{t('title')}</h3>
        {answer ? <BacktestVerdict answer={answer} coverage={coverage} /> : null}
        <BacktestWaiting />
        <p className={roomStyles.note}>{t('what', { days: format.integer(horizonDays) })}</p>
      </section>
      <BacktestSettings answer={done} />
      {done ? <Figures answer={done} coverage={coverage} /> : null}
      <BacktestReading answer={done} />
    </div>
  );
}

type FiguresProps = { readonly answer: Backtest; readonly coverage: number };

function Figures({ answer, coverage }: FiguresProps): ReactNode {
  const { t } = useTranslation('backtest');
  const [chosen, setChosen] = useState('');
  const at = answer.verdicts.findIndex(({ share }) => share === coverage);
  const verdict = answer.verdicts[at];
  if (!verdict) return null;
  const first = verdict.method === '' ? verdict.naive : verdict.method;
  const method = answer.methods.some(({ id }) => id === chosen) ? chosen : first;
  return (
    <>
      <MethodTable answer={answer} at={at} />
      <section className={roomStyles.section} aria-label={t('curve.title')}>
        <h3 className={roomStyles.title}>{t('curve.title')}</h3>
        <Select
          label={t('table.method')}
          className={styles.select ?? ''}
          value={method}
          options={answer.methods.map(({ id }) => ({ value: id, label: methodName(id, t) }))}
          onChange={setChosen}
        />
        <HitCurve answer={answer} method={method} naive={verdict.naive} coverage={coverage} />
      </section>
      <FoldDots answer={answer} method={method} at={at} />
    </>
  );
}
