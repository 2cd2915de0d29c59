import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './kinds-dialog.module.css';
import { useCloseDialog } from './use-close-dialog.ts';

/** Files that do not say what they hold: the person says it, file by file. */
export function KindsDialog() {
  const { t } = useTranslation(['shell', 'model']);
  const close = useCloseDialog();
  const dispatch = useDispatch();
  const { placeFiles } = useServices();
  const files = useApp(({ session }) => session.unplaced);
  const [chosen, setChosen] = useState<ReadonlyMap<string, KindId>>(new Map());
  const placed = files.flatMap((file) => {
    const kind = chosen.get(file.name);
    return kind ? [{ ...file, kind }] : [];
  });
  const choose = (file: string, value: KindId | ''): void => {
    const next = new Map(chosen);
    if (value === '') next.delete(file);
    else next.set(file, value);
    setChosen(next);
  };
  const options = [
    { value: '' as const, label: t('kinds.choose') },
    ...KINDS.map(({ id }) => ({ value: id, label: t(`model:kind.${id}`) })),
  ];
  return (
    <Dialog
      open
      onClose={close}
      title={t('kinds.title')}
      description={t('kinds.text')}
      footer={
        <>
          <Button
            variant="quiet"
            onClick={() => {
              close();
              dispatch({ type: 'session/set-unplaced', files: [] });
            }}
          >
            {t('kinds.drop')}
          </Button>
          <Button
            variant="primary"
            disabled={placed.length === 0}
            onClick={() => {
              close();
              void placeFiles(placed);
            }}
          >
            {t('kinds.add')}
          </Button>
        </>
      }
    >
      <ul className={styles.files}>
        {files.map(({ name }) => (
          <li key={name} className={styles.file}>
            <span className={styles.name}>{name}</span>
            <Select<KindId | ''>
              label={t('kinds.kind_of', { file: name })}
              labelHidden
              value={chosen.get(name) ?? ''}
              options={options}
              onChange={(value) => {
                choose(name, value);
              }}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
