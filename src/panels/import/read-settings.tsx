import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import { ENCODINGS } from '../../core/model/encoding.ts';
import type { Encoding } from '../../core/model/encoding.ts';
import type { PendingImport } from '../../state/import/import-session.ts';
import type { ChoicesChange } from '../../state/import/with-choices.ts';
import { useServices } from '../../state/use-app.ts';
import { Select } from '../../ui/select.tsx';
import styles from './import-file.module.css';
import { KindSelect } from './kind-select.tsx';
import { PlaceChooser } from './place/place-chooser.tsx';

type Props = { readonly pending: PendingImport; readonly report: ImportReport };

/** How the file is read, also where nobody had to ask. */
export function ReadSettings({ pending, report }: Props) {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const { encoding, kind, layers, place, questions, choices } = report;
  const answer = (change: ChoicesChange): void => {
    imports.choose(pending.name, change);
  };
  const asksPlace = questions.some(({ code }) => code === 'place');
  return (
    <section className={styles.settings} aria-label={t('settings.label')}>
      <div className={styles.field}>
        <span>{t('settings.kind')}</span>
        <KindSelect
          label={t('settings.kind')}
          kind={kind}
          first={kind ? [kind] : []}
          onChange={(value) => {
            answer({ kind: value });
          }}
        />
      </div>
      {encoding ? (
        <Select<Encoding>
          label={t('settings.encoding')}
          value={encoding.used}
          options={ENCODINGS.map((value) => ({ value, label: t(`encoding.${value}`) }))}
          onChange={(value) => {
            answer({ encoding: value });
          }}
        />
      ) : null}
      {layers.length > 1 ? (
        <Select
          label={t('settings.layer')}
          value={choices.layer ?? layers[0]?.name ?? ''}
          options={layers.map(({ name }) => ({ value: name, label: name }))}
          onChange={(layer) => {
            answer({ layer });
          }}
        />
      ) : null}
      {place && !asksPlace ? (
        <div className={styles.field}>
          <span>{t('place.title')}</span>
          <PlaceChooser asked={{ pending, report, answer }} />
        </div>
      ) : null}
    </section>
  );
}
