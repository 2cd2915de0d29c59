import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKED_MOST } from '../../state/focus/marked-targets.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './targets-room.module.css';

/** How many rows are shown, and what of the matrix they are; with a way back to all. */
export function PickNote(props: { readonly shown: number; readonly total: number }): ReactNode {
  const { t } = useTranslation(['targets', 'risk']);
  const format = useFormat();
  const dispatch = useDispatch();
  const pick = useApp((state) => state.session.focus.pick);
  return (
    <div className={styles.noteRow}>
      <output className={styles.shown}>
        {t('shown', { shown: format.integer(props.shown), total: format.integer(props.total) })}
        {pick?.type === 'field' ? ` · ${t(`risk:matrix.field.${pick.field}`)}` : ''}
        {pick?.type === 'box' ? ` · ${t('risk:matrix.box')}` : ''}
        {pick && props.shown > MARKED_MOST
          ? ` · ${t('risk:matrix.on_map', { n: format.integer(MARKED_MOST) })}`
          : ''}
      </output>
      {pick ? (
        <Button
          size="sm"
          variant="quiet"
          icon="close"
          onClick={() => dispatch({ type: 'session/set-focus', change: { pick: null } })}
        >
          {t('risk:matrix.clear')}
        </Button>
      ) : null}
    </div>
  );
}
