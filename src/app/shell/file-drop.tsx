import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takenAsTrack } from '../../state/patrol/track-drop.ts';
import { useServices } from '../../state/use-app.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './file-drop.module.css';

const TYPED_INTO = 'input, textarea, [contenteditable]';

/** A spreadsheet copies its cells as text and as a picture of them. */
function isNoPicture({ type }: File): boolean {
  return !type.startsWith('image/');
}

/** Files dropped anywhere on the window, or pasted, and tables pasted as text, are looked through and then loaded. */
export function FileDrop() {
  const { t } = useTranslation('data');
  const services = useServices();
  const word = t('paste.word');
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!takenAsTrack(files)) void services.addFiles(files);
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
      const files = [...(event.clipboardData?.files ?? [])].filter(isNoPicture);
      if (files.length > 0) void services.addFiles(files);
      else void services.imports.paste(event.clipboardData?.getData('text/plain') ?? '', word);
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
  }, [services, word]);

  if (!over) return null;
  return (
    <div className={styles.veil}>
      <Icon name="open-file" size={36} />
      <p className={styles.title}>{t('drop.title')}</p>
      <p className={styles.text}>{t('drop.text')}</p>
    </div>
  );
}
