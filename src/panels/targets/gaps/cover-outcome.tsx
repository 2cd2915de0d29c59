import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverPlan } from '../../../core/risk/cover/cover-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { shortHours } from '../short-hours.ts';
import { CoverCurve } from './cover-curve.tsx';
import { TargetLines } from './target-lines.tsx';
import { boundsOf } from './bounds-of.ts';
import styles from './gaps.module.css';

type Props = {
  readonly result: StudyResult;
  readonly plan: CoverPlan;
  readonly onCount: (count: number) => void;
};

/** What the best places avert, whether that is proven, the curve over n, and the places themselves. */
export function CoverOutcome({ result, plan, onCount }: Props): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const { camera } = useServices();
  const { options, lost, everywhere, curve, choice, leaves } = plan;
  const unit = t(`loss.unit.${options.goal}`);
  const point = curve[Math.min(choice.targets.length, curve.length) - 1];
  if (!point) return <p className={styles.note}>{t('cover.nothing')}</p>;
  const averted = point.averted[options.goal];
  const whole = lost[options.goal];
  return (
    <div className={styles.outcome}>
      <p className={styles.figure}>
        {t('cover.averted', {
          n: format.integer(point.n),
          hours: shortHours(averted, format),
          unit,
          share: format.percent(whole > 0 ? averted / whole : 0, 1),
        })}
      </p>
      <p className={styles.note}>
        {point.optimal
          ? t('cover.optimal')
          : t('cover.gap', {
              gap: format.percent(point.gap, 1),
              bound: shortHours(point.bound, format),
              unit,
            })}{' '}
        {t('cover.everywhere', { hours: shortHours(everywhere[options.goal], format), unit })}{' '}
        {t(`cover.factor.${leaves.source}`, { factor: format.decimal(leaves.value, 2) })}
        {options.measure === 'guard'
          ? ` ${t('cover.reach', { distance: format.distance(options.radiusM) })}`
          : ''}
      </p>
      <CoverCurve plan={plan} unit={unit} onCount={onCount} />
      <div>
        <Button
          size="sm"
          variant="quiet"
          icon="pin"
          onClick={() => camera.fitBounds(boundsOf(result, choice.targets))}
        >
          {t('cover.show')}
        </Button>
      </div>
      <TargetLines
        label={t('cover.places')}
        result={result}
        targets={choice.targets}
        numbered
        figure={(place) => {
          const adds = choice.adds[place]?.[options.goal] ?? 0;
          const covered = choice.covers[place]?.length ?? 1;
          const more = covered > 1 ? ` · ${t('cover.covers', { n: format.integer(covered) })}` : '';
          return `+${shortHours(adds, format)}${more}`;
        }}
      />
    </div>
  );
}
