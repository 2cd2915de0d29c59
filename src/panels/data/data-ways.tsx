import { useTranslation } from 'react-i18next';
import { commandOf } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './data-ways.module.css';

/** A form to fill in where there is no file yet, and the way back out. */
export function DataWays() {
  const { t } = useTranslation('data');
  const services = useServices();
  const loaded = useApp(lastDataset) !== null;
  const run = (id: string) => () => void runCommand(commandOf(id), services);
  return (
    <div className={styles.ways}>
      <Button size="sm" icon="table" onClick={run('templates')}>
        {t('ways.templates')}
      </Button>
      {loaded ? (
        <Button size="sm" icon="download" onClick={run('export_records')}>
          {t('ways.export')}
        </Button>
      ) : null}
    </div>
  );
}
