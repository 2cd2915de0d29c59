import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './sheets-tab.module.css';

/** The lines to call that every sheet prints; kept in the project. */
export function HotlineList(): ReactNode {
  const { t } = useTranslation('patrolSheet');
  const dispatch = useDispatch();
  const hotlines = useApp((state) => state.project.patrol.hotlines);
  const set = (next: typeof hotlines, step: { readonly gesture?: string } = {}): void =>
    dispatch({ type: 'project/set-patrol', change: { hotlines: next }, ...step });
  const change = (at: number, part: Partial<(typeof hotlines)[number]>): void =>
    set(
      hotlines.map((one, place) => (place === at ? { ...one, ...part } : one)),
      { gesture: `hotline ${at} ${Object.keys(part).join()}` },
    );
  return (
    <section aria-label={t('room.hotlines')} className={styles.group}>
      <h3 className={styles.head}>{t('room.hotlines')}</h3>
      <p className={styles.note}>{t('room.hotlines_hint')}</p>
      <ul className={styles.lines}>
        {hotlines.map(({ name, line }, at) => (
          // Two lines may read alike; only their place tells them.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={styles.line}>
            <TextField
              label={t('room.hotline_name')}
              value={name}
              onChange={(next) => change(at, { name: next })}
            />
            <TextField
              label={t('room.hotline_line')}
              value={line}
              onChange={(next) => change(at, { line: next })}
            />
            <IconButton
              icon="trash"
              label={t('room.hotline_remove', { name: name === '' ? t('room.unnamed') : name })}
              onClick={() => set(hotlines.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        onClick={() => set([...hotlines, { name: '', line: '' }])}
      >
        {t('room.hotline_add')}
      </Button>
    </section>
  );
}
