import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HARDEN_KINDS } from '../../core/criticality/harden-plan.ts';
import { SERVICE_MEASURES } from '../../core/criticality/service-graph.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { HardenRequest } from '../../jobs/protocol/service-jobs.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { hardenView } from '../../state/what-if/shown-scenario.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AskButtons } from './ask-buttons.tsx';
import { HardenSteps } from './harden-steps.tsx';
import { MetresField } from './metres-field.tsx';
import styles from './what-if.module.css';

const FIRST_REQUEST: HardenRequest = {
  kind: 'section',
  count: 5,
  measure: 'sites',
  mostM: 10_000,
  weight: 'hours',
};
const COUNT = { least: 1, most: 100 };
const LENGTH_M = { least: 100, most: 100_000 };
const WEIGHTS = ['hours', 'km'] as const;

type Props = { readonly result: StudyResult; readonly onOpened: () => void };

/** Where to harden or link first. */
export function HardenPage({ result, onOpened }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const { whatIf } = useServices();
  const status = useApp(({ session }) => session.cut.harden);
  const view = useApp(hardenView);
  const [request, setRequest] = useState(view?.request ?? FIRST_REQUEST);
  const change = (part: Partial<HardenRequest>): void => setRequest({ ...request, ...part });
  const lays = request.kind === 'link' || request.kind === 'connect';
  return (
    <section className={styles.section} aria-label={t('page.harden')}>
      <p className={styles.note}>{t('harden.lead')}</p>
      <div className={styles.ask}>
        <Select
          label={t('harden.what')}
          value={request.kind}
          options={HARDEN_KINDS.map((value) => ({ value, label: t(`harden.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          type="number"
          inputMode="numeric"
          label={t('harden.count')}
          min={COUNT.least}
          max={COUNT.most}
          value={String(request.count)}
          onChange={(text) => {
            const count = Math.round(Number(text));
            if (count >= COUNT.least && count <= COUNT.most) change({ count });
          }}
        />
        <Select
          label={t('harden.measure')}
          value={request.measure}
          options={SERVICE_MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          onChange={(measure) => change({ measure })}
        />
        {request.kind === 'connect' ? null : (
          <Select
            label={t('harden.weight')}
            value={request.weight}
            options={WEIGHTS.map((value) => ({ value, label: t(`harden.weight_${value}`) }))}
            onChange={(weight) => change({ weight })}
          />
        )}
        {lays ? (
          <MetresField
            label={t('harden.most')}
            metres={request.mostM}
            {...LENGTH_M}
            onChange={(mostM) => change({ mostM })}
          />
        ) : null}
      </div>
      <AskButtons
        status={status}
        find={t('harden.find')}
        stop={t('harden.stop')}
        searching={t('harden.searching')}
        onFind={() => void whatIf.harden.ask(request)}
        onStop={whatIf.harden.cancel}
      />
      {view ? <HardenSteps view={view} result={result} onOpened={onOpened} /> : null}
    </section>
  );
}
