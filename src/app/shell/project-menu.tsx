import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp } from '../../state/use-app.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useCommand } from '../use-command.ts';
import styles from './top-bar.module.css';

/** The project's name, whether it is safe, and the way to the others. */
export function ProjectMenu() {
  const { t } = useTranslation('shell');
  const run = useCommand();
  const name = useApp((state) => state.project.name);
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={styles.project} data-tour="project">
          <span className={styles.projectName}>{name}</span>
          <Icon name="chevron-down" size={14} />
          <SaveState />
        </button>
      }
      entries={[
        {
          id: 'file',
          label: t('project.save_to_file'),
          icon: 'save',
          onSelect: () => {
            run('save_project_file');
          },
        },
        {
          id: 'manage',
          label: t('project.manage'),
          icon: 'folder',
          onSelect: () => {
            run('projects');
          },
        },
      ]}
    />
  );
}

function SaveState() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const save = useApp((state) => state.session.save);
  const text = {
    saved: () =>
      save.status === 'saved' ? t('project.saved_at', { time: format.time(save.at) }) : '',
    saving: () => t('project.saving'),
    unsaved: () => t('project.unsaved'),
    failed: () => t('project.save_failed'),
  }[save.status]();
  const hint =
    save.status === 'failed' ? t('project.save_failed_hint', { reason: save.reason }) : undefined;
  return (
    <span className={styles.status} data-status={save.status} title={hint}>
      {text}
    </span>
  );
}
