import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addChosenFiles } from '../../panels/data/add-chosen-files.ts';
import { useServices } from '../../state/use-app.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './file-drop.module.css';

/** Files dropped anywhere on the window, or pasted, are added to the project. */
export function FileDrop() {
  const { t } = useTranslation('data');
  const services = useServices();
  const [over, setOver] = useState(false);

  useEffect(() => {
    let depth = 0;
    const carriesFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const move = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const leave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void addChosenFiles(services, [...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void addChosenFiles(services, files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', move);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', move);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [services]);

  if (!over) return null;
  return (
    <div className={styles.veil}>
      <Icon name="open-file" size={36} />
      <p className={styles.title}>{t('drop.title')}</p>
      <p className={styles.text}>{t('drop.text')}</p>
    </div>
  );
}
