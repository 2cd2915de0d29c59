import { useTranslation } from 'react-i18next';
import { commandOf } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './add-files.module.css';

/** Files come from this computer: picked here, dropped anywhere on the window, or pasted. */
export function AddFiles() {
  const { t } = useTranslation('data');
  const services = useServices();
  return (
    <div className={styles.zone}>
      <span className={styles.icon}>
        <Icon name="open-file" size={24} />
      </span>
      <div>
        <p className={styles.title}>{t('add.title')}</p>
        <p className={styles.text}>{t('add.text')}</p>
      </div>
      <Button onClick={() => void runCommand(commandOf('add_files'), services)}>{t('add.pick')}</Button>
    </div>
  );
}
