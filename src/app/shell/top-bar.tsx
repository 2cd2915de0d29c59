import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box.tsx';
import { BrandMark } from './brand-mark.tsx';
import { HelpMenu } from './help-menu.tsx';
import { IllustrativeBadge } from './illustrative-badge.tsx';
import { LookMenus } from './look-menus.tsx';
import { NarrowMenu } from './narrow-menu.tsx';
import { ProjectMenu } from './project-menu.tsx';
import { RoleSwitch } from './role-switch.tsx';
import styles from './top-bar.module.css';
import { UndoButtons } from './undo-buttons.tsx';

export function TopBar() {
  const { t } = useTranslation('common');
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <h1 className={styles.brand}>
          <BrandMark />
          <span className={styles.name}>{t('app.name')}</span>
        </h1>
        <span className={styles.divider} />
        <ProjectMenu />
        <span className={styles.hideMedium}>
          <IllustrativeBadge />
        </span>
      </div>
      <SearchBox />
      <div className={styles.end}>
        <RoleSwitch />
        <span className={styles.divider} />
        <UndoButtons />
        <span className={styles.divider} />
        <LookMenus />
        <span className={styles.hideNarrow}>
          <HelpMenu />
        </span>
        <span className={styles.onlyNarrow}>
          <NarrowMenu />
        </span>
      </div>
    </header>
  );
}
