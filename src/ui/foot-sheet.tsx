import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';
import styles from './foot-sheet.module.css';

type Props = { readonly height: 'half' | 'full'; readonly onTurn: () => void };

/** What makes a panel a sheet over the map's foot on a narrow screen; elsewhere it changes nothing. */
export const sheetClass = styles.sheet;

/** Turns a sheet to its other height; there on narrow screens only. */
export function SheetTurn({ height, onTurn }: Props) {
  const { t } = useTranslation('shell');
  const full = height === 'full';
  return (
    <span className={styles.turn}>
      <IconButton
        icon={full ? 'chevron-down' : 'chevron-up'}
        size="sm"
        label={t(full ? 'panel.shrink' : 'panel.expand')}
        onClick={onTurn}
      />
    </span>
  );
}
