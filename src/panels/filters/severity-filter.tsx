import { useTranslation } from 'react-i18next';
import { kindOf } from '../../core/model/registry.ts';
import { classNames } from '../../ui/class-names.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './filter-popup.module.css';
import { toggled } from './toggled.ts';
import { useStudy } from './use-study.ts';

const SEVERITIES =
  kindOf('incident').fields.find((field) => field.name === 'severity')?.choices ?? [];

export function SeverityFilter() {
  const { t } = useTranslation(['shell', 'model']);
  const [study, setStudy] = useStudy();
  return (
    <fieldset className={classNames(styles.stack, styles.narrow, styles.group)}>
      <legend className={styles.note}>{t('filters.severities_note')}</legend>
      <div className={styles.list}>
        {SEVERITIES.map((severity) => (
          <Checkbox
            key={severity}
            checked={study.severities.includes(severity)}
            onChange={(on) => {
              setStudy({ severities: toggled(SEVERITIES, study.severities, severity, on) });
            }}
          >
            {t(`model:choice.severity.${severity}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
