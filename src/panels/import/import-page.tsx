import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shownImport } from '../../state/import/shown-import.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { ImportFile } from './import-file.tsx';
import { ImportFiles } from './import-files.tsx';
import { ImportFooter } from './import-footer.tsx';
import styles from './import-page.module.css';
import { ImportSaid } from './import-said.tsx';

/** What is known of files before they are loaded, what has to be said about them, and the loading. */
export function ImportPage() {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const pending = useApp(shownImport);
  const several = useApp(({ session }) => session.imports.files.length > 1);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={styles.page} aria-labelledby="import-title" data-import>
      <div className={styles.scroll}>
        <header className={styles.head}>
          <h3 id="import-title" ref={heading} tabIndex={-1} className={styles.title}>
            {t('page.title')}
          </h3>
          <Button size="sm" variant="quiet" onClick={imports.dropAll}>
            {t('page.cancel_all')}
          </Button>
          <p className={styles.note}>{t('page.text')}</p>
        </header>
        {several ? <ImportFiles /> : null}
        {pending ? <ImportFile key={pending.name} pending={pending} /> : null}
      </div>
      <ImportFooter />
      <ImportSaid />
    </section>
  );
}
