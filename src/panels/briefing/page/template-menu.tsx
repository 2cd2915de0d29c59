import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pageTemplateFile, readPageTemplate } from '../../../core/brief/page/page-template-file.ts';
import type { PageTemplate } from '../../../core/brief/page/page-template.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChangePage } from './use-change-page.ts';

/** Own templates: kept in the project, shared as files. */
export function TemplateMenu({ template }: { readonly template: PageTemplate }): ReactNode {
  const { t } = useTranslation('page');
  const { page } = useServices();
  const dispatch = useDispatch();
  const change = useChangePage();
  const pages = useApp(({ project }) => project.briefing.pages);
  const [naming, setNaming] = useState(false);
  const kept = pages.some(({ id }) => id === template.id);

  const open = async (): Promise<void> => {
    const [file] = await page.pickFiles('.json', false);
    if (!file) return;
    const read = readPageTemplate(await jsonOf(file));
    if (!read.page) {
      const notice = { tone: 'error', message: 'page:template.bad_file' } as const;
      dispatch({ type: 'session/notify', notice });
      return;
    }
    const opened = read.page;
    change.template(() => opened);
    if (read.droppedBlocks > 0) {
      const values = { count: read.droppedBlocks, n: read.droppedBlocks };
      const notice = { tone: 'warning', message: 'page:template.dropped', values } as const;
      dispatch({ type: 'session/notify', notice });
    }
  };
  const save = (): void =>
    page.saveOwnFile(`${fileName(template.name)}.json`, pageTemplateFile(template), JSON_TYPE);
  const keep = (name: string): void => {
    const mine = { ...template, id: freeId(pages), name: name.normalize('NFC').trim() };
    dispatch({ type: 'project/set-briefing', change: { pages: [...pages, mine] } });
    change.template(() => mine);
    setNaming(false);
  };
  const drop = (): void => {
    const others = pages.filter(({ id }) => id !== template.id);
    dispatch({ type: 'project/set-briefing', change: { pages: others } });
  };
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label={t('template.menu')} />}
        entries={[
          { id: 'keep', label: t('template.keep'), onSelect: () => setNaming(true) },
          { id: 'save', label: t('template.save'), icon: 'download', onSelect: save },
          { id: 'open', label: t('template.open'), onSelect: () => void open() },
          { id: 'drop', label: t('template.drop'), disabled: !kept, onSelect: drop },
        ]}
      />
      {naming ? <NameDialog onKeep={keep} onClose={() => setNaming(false)} /> : null}
    </>
  );
}

const JSON_TYPE = 'application/json';

type NameProps = { readonly onKeep: (name: string) => void; readonly onClose: () => void };

function NameDialog({ onKeep, onClose }: NameProps): ReactNode {
  const { t } = useTranslation('page');
  const [name, setName] = useState('');
  const ready = name.trim() !== '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('template.keep')}
      footer={
        <Button variant="primary" disabled={!ready} onClick={() => onKeep(name)}>
          {t('template.keep_button')}
        </Button>
      }
    >
      <TextField
        label={t('template.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && ready) onKeep(name);
        }}
      />
    </Dialog>
  );
}

function freeId(pages: readonly PageTemplate[]): string {
  const taken = new Set(pages.map(({ id }) => id));
  for (let n = 1; ; n += 1) if (!taken.has(`own-${n}`)) return `own-${n}`;
}

function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim();
  return plain === '' ? 'mau-trang' : plain.slice(0, 60);
}

async function jsonOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null; // no JSON is no template either
  }
}
