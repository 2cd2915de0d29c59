import { FILE_EXTENSIONS } from '../../core/io/file-extensions.ts';
import { openProjectFile } from '../projects/open-project-file.ts';
import { PROJECT_MEDIA_TYPE } from '../projects/project-to-file.ts';
import type { Command } from './command.ts';

export const PROJECT_COMMANDS: readonly Command[] = [
  { id: 'undo', group: 'project', shortcut: 'mod+z', run: ({ store }) => store.undo() },
  { id: 'redo', group: 'project', shortcut: 'mod+shift+z', run: ({ store }) => store.redo() },
  {
    id: 'save_project_file',
    group: 'project',
    shortcut: 'mod+s',
    run: async ({ projects, page }) => {
      const { name, bytes } = await projects.toFile();
      page.saveOwnFile(name, bytes, PROJECT_MEDIA_TYPE);
    },
  },
  {
    id: 'open_project_file',
    group: 'project',
    shortcut: 'mod+o',
    run: async (services) => {
      const [file] = await services.page.pickFiles('.vonggac', false);
      if (file) await openProjectFile(services, file);
    },
  },
  {
    id: 'new_project',
    group: 'project',
    run: ({ projects, store }) => projects.create(store.getState().project.name),
  },
  {
    id: 'projects',
    group: 'project',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'projects' }),
  },
  {
    id: 'open_province',
    group: 'project',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'province' }),
  },
  {
    id: 'export',
    group: 'project',
    shortcut: 'mod+e',
    isAvailable: ({ session }) => session.result.status === 'ready',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'export' }),
  },
  {
    id: 'export_records',
    group: 'project',
    isAvailable: ({ session }) => session.dataset.status === 'ready',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'records' }),
  },
  {
    id: 'templates',
    group: 'project',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'templates' }),
  },
  {
    id: 'add_files',
    group: 'project',
    run: async ({ page, addFiles }) => {
      const accept = [...FILE_EXTENSIONS, '.dbf', '.prj', '.cpg', '.shx'];
      const files = await page.pickFiles(accept.join(','), true);
      if (files.length > 0) await addFiles(files);
    },
  },
];
