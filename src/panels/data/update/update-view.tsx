import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { isHandFile } from '../../../state/entry/hand-files.ts';
import { asksNamesake } from '../../../state/import/import-status.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';
import { ChangesView } from './changes-view.tsx';
import styles from './update.module.css';
import { UpdateMode } from './update-mode.tsx';
import { useComparison } from './use-comparison.ts';

type Props = { readonly pending: PendingImport; readonly report: ImportReport };

/** Whether a file is the corrected copy of another, and what it changes there before it is loaded. */
export function UpdateView({ pending, report }: Props) {
  const { t } = useTranslation('entry');
  const { imports } = useServices();
  const files = useCorrectable(pending, report);
  const { name, replaces } = pending;
  const comparison = useComparison(pending, report);
  if ((files.length === 0 && replaces === undefined) || asksNamesake(pending)) return null;
  const known = replaces === undefined || files.includes(replaces) ? files : [replaces, ...files];
  const choose = (file: string): void => {
    imports.choose(name, ({ updates: _, ...made }) => made);
    imports.replace(name, file === '' ? null : file);
  };
  return (
    <section className={styles.update} aria-label={t('update.title')}>
      <Select
        label={t('update.against')}
        value={replaces ?? ''}
        options={[
          { value: '', label: t('update.new_file') },
          ...known.map((file) => ({ value: file, label: t('update.copy_of', { file }) })),
        ]}
        onChange={choose}
      />
      {replaces === undefined ? null : (
        <div aria-live="polite" className={styles.changes}>
          {comparison.status === 'waiting' ? (
            <p className={styles.note}>{t('update.waiting')}</p>
          ) : null}
          {comparison.status === 'failed' ? (
            <p className={styles.note}>{t('update.failed', { file: replaces })}</p>
          ) : null}
          {comparison.status === 'ready' ? (
            <>
              <ChangesView comparison={comparison.value} />
              <UpdateMode pending={pending} replaces={replaces} comparison={comparison.value} />
            </>
          ) : null}
        </div>
      )}
    </section>
  );
}

/** Files of the same kind it may correct: those of the project, then the layers of the province. */
function useCorrectable({ name }: PendingImport, { kind }: ImportReport): readonly string[] {
  const files = useApp(({ project }) => project.files);
  const dataset = useApp(lastDataset);
  const sources = dataset?.sources ?? [];
  const sameKind = sources.filter((source) => source.kind === kind && !isHandFile(source));
  const ofProject = new Set(files.map((file) => file.name));
  // a layer that is corrected by a file already is corrected there
  const corrected = new Set(sources.map(({ choices }) => choices?.updates?.file));
  return sameKind
    .map(({ file }) => file)
    .filter((file) => ofProject.has(file) || !corrected.has(file))
    .toSorted((a, b) => Number(b === name) - Number(a === name));
}
