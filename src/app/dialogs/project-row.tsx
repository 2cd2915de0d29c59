// oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Escape keeps the project from anywhere inside
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { ProjectEntry } from '../../state/app-services.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './projects-dialog.module.css';
import type { ProjectList } from './use-project-list.ts';

export type ProjectRowProps = {
  readonly entry: ProjectEntry;
  readonly projects: ProjectList;
};

export function ProjectRow({ entry, projects }: ProjectRowProps) {
  const { t } = useTranslation(['shell', 'common']);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const trash = useRef<HTMLButtonElement>(null);
  const keep = (): void => {
    setAsking(false);
    trash.current?.focus();
  };
  return (
    <li className={styles.row} data-current={entry.current}>
      <div>
        <p className={styles.name}>
          {entry.name}
          {entry.current ? <Badge tone="accent">{t('projects.current')}</Badge> : null}
        </p>
        <p className={styles.saved}>
          {t('projects.saved', { at: format.dateTime(entry.savedAt) })}
        </p>
      </div>
      <div className={styles.actions}>
        {entry.current ? null : (
          <Button size="sm" onClick={() => void projects.open(entry.id)}>
            {t('projects.open')}
          </Button>
        )}
        <IconButton
          icon="copy"
          size="sm"
          label={t('projects.duplicate', { name: entry.name })}
          onClick={() =>
            void projects.duplicate(entry.id, t('projects.copy_name', { name: entry.name }))
          }
        />
        <IconButton
          ref={trash}
          icon="trash"
          size="sm"
          label={t('projects.delete', { name: entry.name })}
          onClick={() => {
            setAsking(true);
          }}
        />
      </div>
      {asking ? (
        <div
          className={styles.confirm}
          role="alertdialog"
          aria-label={t('projects.delete_question')}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            keep();
          }}
        >
          <span>{t('projects.delete_question')}</span>
          <span className={styles.actions}>
            <Button ref={takeFocus} size="sm" onClick={keep}>
              {t('common:cancel')}
            </Button>
            <Button size="sm" variant="danger" onClick={() => void projects.remove(entry.id)}>
              {t('common:delete')}
            </Button>
          </span>
        </div>
      ) : null}
    </li>
  );
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
