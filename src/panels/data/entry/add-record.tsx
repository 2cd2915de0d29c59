import { useTranslation } from 'react-i18next';
import { ENTRY_KINDS } from '../../../core/io/entry/entered-record.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { KIND_ICONS } from '../kind-icons.ts';
import styles from './entry.module.css';

const POINTS = ENTRY_KINDS.filter((kind) => kind !== 'incident' && kind !== 'cable_route');

/** Starts a record without a file. */
export function AddRecord() {
  const { t } = useTranslation(['entry', 'model']);
  const { entry } = useServices();
  return (
    <section className={styles.add} aria-label={t('entry:add.title')}>
      <h3 className={styles.addTitle}>{t('entry:add.title')}</h3>
      <p className={styles.note}>{t('entry:add.text')}</p>
      <div className={styles.addButtons}>
        <Button
          size="sm"
          icon="incident"
          data-add="incident"
          onClick={() => entry.start('incident')}>
          {t('entry:add.incident')}
        </Button>
        <Menu
          align="start"
          trigger={
            <Button size="sm" icon="bts">
              {t('entry:add.site')}
            </Button>
          }
          entries={POINTS.map((kind) => ({
            id: kind,
            label: t(`model:kind.${kind}`),
            icon: KIND_ICONS[kind],
            onSelect: () => entry.start(kind),
          }))}
        />
        <Button size="sm" icon="cable" onClick={() => entry.start('cable_route')}>
          {t('entry:add.cable_route')}
        </Button>
      </div>
    </section>
  );
}
