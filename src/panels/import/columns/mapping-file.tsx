import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mappingFile, parseMappingFile } from '../../../core/io/columns/mapping-file.ts';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './columns.module.css';

type Props = { readonly pending: PendingImport; readonly report: ImportReport };
type Opened = { readonly file: string; readonly good: boolean };

/** The choices as a file: for another computer, and for `vonggac import --mapping`. */
export function MappingFile({ pending, report }: Props) {
  const { t } = useTranslation('import');
  const { imports, page } = useServices();
  const [opened, setOpened] = useState<Opened | null>(null);
  const save = (): void => {
    const json = `${JSON.stringify(mappingFile(report.headers, report.choices), null, 2)}\n`;
    const stem = pending.name.replace(/\.[^.]*$/, '');
    page.saveOwnFile(`${stem}.ghep-cot.json`, new TextEncoder().encode(json), 'application/json');
  };
  const open = async (): Promise<void> => {
    const [file] = await page.pickFiles('.json', false);
    if (!file) return;
    const mapping = parseMappingFile(await jsonOf(file));
    setOpened({ file: file.name, good: mapping !== null });
    if (mapping) imports.choose(pending.name, (made) => ({ ...made, ...mapping.choices }));
  };
  return (
    <div className={styles.file}>
      <Button size="sm" icon="download" onClick={save}>
        {t('mapping.save')}
      </Button>
      <Button size="sm" aria-label={t('mapping.open_hint')} onClick={() => void open()}>
        {t('mapping.open')}
      </Button>
      <output className={styles.said}>
        {opened ? t(opened.good ? 'mapping.opened' : 'mapping.bad', { file: opened.file }) : ''}
      </output>
    </div>
  );
}

async function jsonOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null; // no JSON is no mapping either
  }
}
