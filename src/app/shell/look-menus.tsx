import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/language.ts';
import { THEMES } from '../../state/app-state.ts';
import type { Theme } from '../../state/app-state.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import type { IconName } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './top-bar.module.css';
import { useSingleKeysEntry } from './use-single-keys-entry.ts';

const THEME_ICONS: Readonly<Record<Theme, IconName>> = {
  light: 'light',
  dark: 'dark',
  contrast: 'contrast',
};

/** Language and theme. */
export function LookMenus() {
  const { t } = useTranslation('shell');
  const dispatch = useDispatch();
  const language = useApp((state) => state.session.language);
  const theme = useApp((state) => state.session.theme);
  const singleKeys = useSingleKeysEntry();
  return (
    <span className={styles.hideNarrow}>
      <Menu
        trigger={<IconButton icon="language" label={t('tools.language')} />}
        entries={LANGUAGES.map((value) => ({
          id: value,
          label: t(`language.${value}`),
          checked: value === language,
          onSelect: () => {
            dispatch({ type: 'session/set-language', language: value });
          },
        }))}
      />
      <Menu
        trigger={<IconButton icon={THEME_ICONS[theme]} label={t('tools.theme')} />}
        entries={[
          ...THEMES.map((value) => ({
            id: value,
            label: t(`theme.${value}`),
            icon: THEME_ICONS[value],
            checked: value === theme,
            onSelect: () => {
              dispatch({ type: 'session/set-theme', theme: value });
            },
          })),
          singleKeys,
        ]}
      />
    </span>
  );
}
