import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BadgeSign } from '../targets/badge-sign.tsx';
import { badgeOf, chanceText, rankInterval } from '../targets/badge-text.ts';
import { useStability } from '../targets/use-stability.ts';
import { DetailsSection } from './details-section.tsx';
import { FigureList } from './figure-list.tsx';
import styles from './details.module.css';

type Props = { readonly result: StudyResult; readonly target: number };

/** How firmly the target stands in the first ten: one word and the three figures behind it. */
export function HowSure({ result, target }: Props): ReactNode {
  const { t } = useTranslation(['targets', 'risk']);
  const format = useFormat();
  const stability = useStability(result);
  if (!stability) {
    return (
      <DetailsSection title={t('risk:sure.title')}>
        <p className={styles.note}>{t('risk:badge.waiting')}</p>
      </DetailsSection>
    );
  }
  const badge = badgeOf(stability, target);
  const { options } = stability;
  const at = (values: ArrayLike<number>): string => chanceText(values[target] ?? 0, format);
  return (
    <DetailsSection title={t('risk:sure.title')}>
      <p className={styles.sign}>
        <BadgeSign badge={badge} />
        {t(`risk:sure.word.${badge}`, { top: format.integer(options.top) })}
      </p>
      <FigureList
        figures={[
          {
            label: t('risk:sure.chance', { top: format.integer(options.top) }),
            value: at(stability.pTop),
            note: t('risk:sure.chance_note', { n: format.integer(options.draws) }),
          },
          {
            label: t('risk:sure.ranks'),
            value: rankInterval(stability, target, t, format),
          },
          {
            label: t('risk:sure.weights', { spread: format.percent(options.weightSpread, 0) }),
            value: at(stability.keptByWeights),
            note: t('risk:sure.weights_note', { n: format.integer(options.weightSets) }),
          },
          {
            label: t('risk:sure.resampled'),
            value: at(stability.keptByResampling),
            note: t('risk:sure.resampled_note', { n: format.integer(options.resamples) }),
          },
        ]}
      />
      <p className={styles.note}>{t('risk:sure.not')}</p>
    </DetailsSection>
  );
}
