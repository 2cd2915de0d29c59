import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../core/basics/text-fold.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './filter-popup.module.css';
import { toggled } from './toggled.ts';
import { useDataset } from './use-dataset.ts';
import { useStudy } from './use-study.ts';

const BY_NAME = new Intl.Collator('vi');

/** Communes by name, found with or without accents; chosen ones stay on top. */
export function CommuneFilter() {
  const { t } = useTranslation(['shell', 'common']);
  const [study, setStudy] = useStudy();
  const [text, setText] = useState('');
  const communes = useDataset()?.communes ?? [];
  const codes = communes.map(({ code }) => code);
  const wanted = foldText(text);
  const shown = communes
    .filter(({ name }) => wanted === '' || foldText(name).includes(wanted))
    .toSorted((a, b) => BY_NAME.compare(a.name, b.name));
  return (
    <div className={classNames(styles.stack, styles.narrow)}>
      <TextField
        label={t('filters.find_commune')}
        placeholder={t('filters.find_commune')}
        labelHidden
        value={text}
        onChange={setText}
      />
      <fieldset
        className={classNames(styles.group, styles.list)}
        aria-label={t('filters.communes')}
      >
        {shown.map(({ code, name }) => (
          <Checkbox
            key={code}
            checked={study.communes.includes(code)}
            onChange={(on) => {
              setStudy({ communes: toggled(codes, study.communes, code, on) });
            }}
          >
            {name}
          </Checkbox>
        ))}
        {shown.length === 0 ? <p className={styles.note}>{t('common:nothing_found')}</p> : null}
      </fieldset>
      <div className={styles.actions}>
        <span className={styles.note} aria-live="polite">
          {t('common:chosen_count', { count: study.communes.length })}
        </span>
        <Button
          size="sm"
          variant="quiet"
          disabled={study.communes.length === 0}
          onClick={() => {
            setStudy({ communes: [] });
          }}
        >
          {t('common:clear')}
        </Button>
      </div>
    </div>
  );
}
