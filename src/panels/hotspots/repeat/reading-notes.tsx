import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../../ui/fold.tsx';
import roomStyles from '../hotspots-room.module.css';

/** How to read a card, and when not to use it. */
export function ReadingNotes(props: {
  readonly read: string;
  readonly not: string;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('repeat');
  return (
    <Fold title={t('reading.how')}>
      <p className={roomStyles.text}>{props.read}</p>
      <p className={roomStyles.text}>
        <span className={roomStyles.strong}>{t('reading.not')}</span> {props.not}
      </p>
      {props.children}
    </Fold>
  );
}
