import { useTranslation } from 'react-i18next';
import type { PendingImport } from '../../state/import/import-session.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './import-file.module.css';
import { useDecisions } from './use-decisions.ts';

/** What the person answered; each may be asked again. */
export function Decided({ pending }: { readonly pending: PendingImport }) {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const decisions = useDecisions(pending);
  if (decisions.length === 0) return null;
  return (
    <section className={styles.decided} aria-label={t('decided.title')}>
      <h5 className={styles.subtitle}>{t('decided.title')}</h5>
      <ul>
        {decisions.map(({ id, text, without }) => (
          <li key={id}>
            <span>{text}</span>
            <Button
              size="sm"
              variant="quiet"
              aria-label={t('decided.again_named', { what: text })}
              onClick={() => {
                if (without) imports.choose(pending.name, without);
                else imports.replace(pending.name, undefined);
              }}
            >
              {t('decided.again')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
