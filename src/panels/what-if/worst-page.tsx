import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SERVICE_MEASURES } from '../../core/criticality/service-graph.ts';
import type { ServiceMeasure } from '../../core/criticality/service-graph.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { worstView } from '../../state/what-if/shown-scenario.ts';
import { Select } from '../../ui/select.tsx';
import { AskButtons } from './ask-buttons.tsx';
import { MetresField } from './metres-field.tsx';
import { WorstList } from './worst-list.tsx';
import styles from './what-if.module.css';

/** Discs smaller than this would be more than a province needs; larger ones take a district. */
const RADIUS_M = { least: 50, most: 20_000 };
const LISTED = 20;

type Props = { readonly result: StudyResult; readonly onOpened: () => void };

/** Where everything within a radius failing at once takes most. */
export function WorstPage({ result, onOpened }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const { whatIf } = useServices();
  const status = useApp(({ session }) => session.cut.worst);
  const view = useApp(worstView);
  const [radiusM, setRadiusM] = useState(view?.request.radiusM ?? 1000);
  const [measure, setMeasure] = useState<ServiceMeasure>(view?.request.measure ?? 'sites');
  return (
    <section className={styles.section} aria-label={t('page.worst')}>
      <p className={styles.note}>{t('worst.lead')}</p>
      <div className={styles.ask}>
        <MetresField
          label={t('worst.radius')}
          metres={radiusM}
          {...RADIUS_M}
          onChange={setRadiusM}
        />
        <Select
          label={t('worst.measure')}
          value={measure}
          options={SERVICE_MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          onChange={setMeasure}
        />
      </div>
      <AskButtons
        status={status}
        find={t('worst.find')}
        stop={t('worst.stop')}
        searching={t('worst.searching')}
        onFind={() => void whatIf.worst.ask({ radiusM, measure, limit: LISTED })}
        onStop={whatIf.worst.cancel}
      />
      {view ? <Found /> : null}
      {view ? <WorstList view={view} result={result} onOpened={onOpened} /> : null}
    </section>
  );
}

function Found(): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const view = useApp(worstView);
  if (!view) return null;
  const { answer, request } = view;
  if (answer.places.length === 0) return <p className={styles.note}>{t('worst.none')}</p>;
  return (
    <p className={styles.note}>
      {t('worst.found', {
        centres: format.integer(answer.centres),
        radius: format.distance(request.radiusM),
        harmful: format.integer(answer.harmful),
        mean: format.rate(answer.mean[request.measure]),
        measure: t(`measure.${request.measure}`),
      })}
    </p>
  );
}
