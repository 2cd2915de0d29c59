import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../../ui/fold.tsx';
import roomStyles from '../hotspots-room.module.css';

/** How to read a picture of this method, and when not to use it. */
export function MethodReading({ method }: { readonly method: string }): ReactNode {
  const { t } = useTranslation(['picture', 'hotspots']);
  return (
    <Fold title={t('hotspots:reading.how')}>
      <p className={roomStyles.text}>{t(`picture:${method}.read`)}</p>
      <p className={roomStyles.text}>
        <span className={roomStyles.strong}>{t('hotspots:reading.not')}.</span>{' '}
        {t(`picture:${method}.not`)}
      </p>
      <p className={roomStyles.text}>{t('hotspots:places.picked')}</p>
      <p className={roomStyles.text}>{t('hotspots:density.read.storm')}</p>
    </Fold>
  );
}
