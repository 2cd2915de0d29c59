import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './filter-popup.module.css';
import { toggled } from './toggled.ts';
import { useDataset } from './use-dataset.ts';
import { useStudy } from './use-study.ts';

export function OwnerFilter() {
  const { t } = useTranslation('shell');
  const [study, setStudy] = useStudy();
  const owners = useDataset()?.owners ?? [];
  return (
    <fieldset className={classNames(styles.stack, styles.narrow, styles.group)}>
      <legend className={styles.note}>{t('filters.owners_note')}</legend>
      <div className={styles.list}>
        {owners.map((owner) => (
          <Checkbox
            key={owner}
            checked={study.owners.includes(owner)}
            onChange={(on) => {
              setStudy({ owners: toggled(owners, study.owners, owner, on) });
            }}
          >
            {owner}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
