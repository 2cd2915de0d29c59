import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand } from '../use-command.ts';
import { ProjectRow } from './project-row.tsx';
import styles from './projects-dialog.module.css';
import { useCloseDialog } from './use-close-dialog.ts';
import { useProjectList } from './use-project-list.ts';

export function ProjectsDialog() {
  const { t } = useTranslation('shell');
  const run = useCommand();
  const projects = useProjectList();
  return (
    <Dialog
      open
      onClose={useCloseDialog()}
      title={t('projects.title')}
      description={t('projects.text')}
      footer={
        <>
          <Button
            icon="open-file"
            onClick={() => {
              run('open_project_file');
            }}
          >
            {t('projects.open_file')}
          </Button>
          <Button
            icon="save"
            onClick={() => {
              run('save_project_file');
            }}
          >
            {t('project.save_to_file')}
          </Button>
        </>
      }
    >
      <RenameProject />
      <ul className={styles.list}>
        {projects.entries.map((entry) => (
          <ProjectRow key={entry.id} entry={entry} projects={projects} />
        ))}
      </ul>
      <NewProject create={projects.create} />
      {projects.failed ? <p role="alert">{t('projects.failed')}</p> : null}
    </Dialog>
  );
}

function RenameProject() {
  const { t } = useTranslation(['shell', 'common']);
  const dispatch = useDispatch();
  const name = useApp((state) => state.project.name);
  const [draft, setDraft] = useState<string | null>(null);
  const wanted = draft?.trim().normalize('NFC') ?? name;
  return (
    <form
      className={styles.create}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '' && wanted !== name) dispatch({ type: 'project/rename', name: wanted });
        setDraft(null);
      }}
    >
      <TextField label={t('projects.current_name')} value={draft ?? name} onChange={setDraft} />
      <Button type="submit" disabled={wanted === '' || wanted === name}>
        {t('common:rename')}
      </Button>
    </form>
  );
}

function NewProject({ create }: { readonly create: (name: string) => Promise<void> }) {
  const { t } = useTranslation('shell');
  const [name, setName] = useState('');
  const wanted = name.trim().normalize('NFC');
  return (
    <form
      className={styles.create}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '') return;
        setName('');
        void create(wanted);
      }}
    >
      <TextField
        label={t('projects.new_name')}
        placeholder={t('projects.new_example')}
        value={name}
        onChange={setName}
      />
      <Button type="submit" icon="plus" disabled={wanted === ''}>
        {t('projects.create')}
      </Button>
    </form>
  );
}
