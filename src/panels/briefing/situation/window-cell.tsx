import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowFigure } from '../../../core/brief/situation/window-figure.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { IconName } from '../../../ui/icon.tsx';
import styles from './window-cell.module.css';

type Props = {
  readonly figure: WindowFigure;
  readonly open: boolean;
  readonly onPick: () => void;
};

const SIGN: Readonly<Partial<Record<WindowFigure['verdict'], IconName>>> = {
  more: 'chevron-up',
  new: 'alert',
  fewer: 'chevron-down',
};

/** One count with what is usual under it: number, range drawn to scale, and the same in words. */
export function WindowCell({ figure, open, onPick }: Props): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const { days, now, usual, verdict, small } = figure;
  const sign = SIGN[verdict];
  return (
    <button
      type="button"
      className={styles.cell}
      data-verdict={verdict}
      aria-expanded={open}
      disabled={now === 0}
      onClick={onPick}
    >
      <span className={styles.days}>{t('windows.days', { n: format.integer(days) })}</span>
      <span className={styles.now}>{format.integer(now)}</span>
      <UsualRange figure={figure} />
      <span className={styles.usual}>
        {usual.method === 'none' ? (
          t('usual.none')
        ) : (
          <>
            {t('usual.mean', { mean: format.decimal(usual.expected) })}{' '}
            <span className={styles.interval}>
              {t('usual.interval', {
                low: format.integer(usual.low),
                high: format.integer(usual.high),
              })}
            </span>
          </>
        )}
      </span>
      <span className={styles.verdict}>
        {sign ? <Icon name={sign} size={14} /> : null}
        {t(`verdict.${verdict}`)}
        {small && now > 0 ? ` · ${t('small')}` : ''}
      </span>
      <span className={styles.basis}>
        {usual.method === 'none'
          ? ''
          : t(`basis.${usual.method}`, {
              years: format.integer(usual.years),
              windows: format.integer(usual.windows),
              n: format.integer(usual.incidents),
            })}
      </span>
    </button>
  );
}

const WIDTH = 100;

function UsualRange({ figure: { now, usual } }: { readonly figure: WindowFigure }): ReactNode {
  const most = Math.max(now, usual.high, 1);
  const x = (count: number): number => 4 + (count / most) * (WIDTH - 8);
  return (
    <svg className={styles.range} viewBox={`0 0 ${WIDTH} 10`} aria-hidden="true" focusable="false">
      <line x1={4} x2={WIDTH - 4} y1={5} y2={5} className={styles.axis} />
      {usual.method === 'none' ? null : (
        <line x1={x(usual.low)} x2={x(usual.high)} y1={5} y2={5} className={styles.band} />
      )}
      <circle cx={x(now)} cy={5} r={3.4} className={styles.dot} />
    </svg>
  );
}
