import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthHolding } from '../../../core/hotspots/concentration.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import {
  CONCENTRATION_PIECE_M,
  concentrationOfResult,
} from '../../../state/selectors/hot-places.ts';
import { ConcentrationCurve } from './concentration-curve.tsx';
import roomStyles from '../hotspots-room.module.css';

const SHARE = 0.8;

/** How few kilometres hold most incidents, beside what chance alone would make of as many. */
export function ConcentrationFigure({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const concentration = concentrationOfResult(result);
  if (concentration.count <= 0) return null;
  const length = lengthHolding(concentration.curve, SHARE);
  const byChance = lengthHolding(concentration.byChance, SHARE);
  const statement = t('concentration.statement', {
    incidents: format.percent(SHARE, 0),
    length: format.percent(length),
    km: format.km(length * concentration.km),
    all: format.km(concentration.km),
  });
  return (
    <section className={roomStyles.section} aria-label={t('concentration.title')}>
      <h3 className={roomStyles.title}>{t('concentration.title')}</h3>
      <p className={roomStyles.text}>
        <span className={roomStyles.strong}>{statement}</span>{' '}
        {t(length < byChance * 0.9 ? 'concentration.more_than_chance' : 'concentration.as_chance', {
          length: format.percent(byChance),
        })}
      </p>
      <ConcentrationCurve
        concentration={concentration}
        at={{ length, incidents: SHARE }}
        label={`${statement} ${t('concentration.alt', { length: format.percent(byChance) })}`}
      />
      <p className={roomStyles.note}>
        {t('concentration.note', {
          count: concentration.count,
          n: format.decimal(concentration.count),
          struck: format.integer(concentration.struck),
          pieces: format.integer(concentration.pieces),
          most: format.distance(CONCENTRATION_PIECE_M),
        })}
      </p>
    </section>
  );
}
