import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import roomStyles from '../hotspots-room.module.css';

const SURE = 0.05;

/** Do places with many incidents lie together at all? One line, with the figures behind it. */
export function GlobalLine({ answer }: { readonly answer: ClusterAnswer }): ReactNode {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  const { global, units } = answer;
  if (!global) return null;
  const { moran, moranP, g } = global;
  const gathers = moranP > SURE ? 'random' : moran.z > 0 ? 'gathered' : 'scattered';
  return (
    <section className={roomStyles.section} aria-label={t('global.title')}>
      <h3 className={roomStyles.title}>{t('global.title')}</h3>
      <p className={roomStyles.text}>{t(`global.${gathers}`)}</p>
      <p className={roomStyles.note}>
        {t('global.figures', {
          i: format.decimal(moran.value, 3),
          expected: format.decimal(moran.expected, 4),
          z: format.decimal(moran.z, 1),
          p: format.decimal(moranP, 3),
          n: format.integer(units.length),
        })}
        {g.issues.length === 0 ? ` ${t('global.g', { z: format.decimal(g.z, 1) })}` : ''}
      </p>
    </section>
  );
}
