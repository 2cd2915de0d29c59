import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ZONE_TOOLS } from '../../../state/patrol/patrol-session.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { ToggleChip } from '../../../ui/toggle-chip.tsx';
import styles from './plan-view.module.css';

/** Tools that work on the map; a new zone can only be begun. */
export function ZoneToolbar({ fresh = false }: { readonly fresh?: boolean }): ReactNode {
  const { t } = useTranslation('patrol');
  const dispatch = useDispatch();
  const tool = useApp((state) => state.session.patrol.tool);
  const tools = fresh ? (['add'] as const) : ZONE_TOOLS;
  return (
    <fieldset className={styles.toolbar} aria-label={t('edit.tools')}>
      {tools.map((one) => (
        <ToggleChip
          key={one}
          label={t(`edit.tool.${one}`)}
          pressed={tool === one}
          onChange={(pressed) =>
            dispatch({ type: 'session/set-patrol', change: { tool: pressed ? one : null } })
          }
        />
      ))}
      <output className={styles.soft}>
        {t(tool ? `edit.how.${fresh ? 'fresh' : tool}` : 'edit.how.none')}
      </output>
    </fieldset>
  );
}
