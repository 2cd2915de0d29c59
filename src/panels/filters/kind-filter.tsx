import { useTranslation } from 'react-i18next';
import { INCIDENT_KINDS, INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import type { IncidentKind, IncidentKindId } from '../../core/model/incident-kinds.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import styles from './filter-popup.module.css';
import { kindColour } from './kind-colour.ts';
import { toggled } from './toggled.ts';
import { useDataset } from './use-dataset.ts';
import { useStudy } from './use-study.ts';

const RUNS = ['security', 'technical', 'postal', 'fraud', 'placeless'] as const;

/** Kinds by run: those that make security hotspots, and those that are never mixed into them. */
export function KindFilter() {
  return (
    <div className={styles.stack}>
      {RUNS.map((run) => (
        <RunGroup key={run} run={run} />
      ))}
    </div>
  );
}

function RunGroup({ run }: { readonly run: IncidentKind['run'] }) {
  const { t } = useTranslation(['shell', 'model']);
  const format = useFormat();
  const [study, setStudy] = useStudy();
  const counts = useDataset()?.incidentKinds;
  const kinds = INCIDENT_KINDS.filter((kind) => kind.run === run).map((kind) => kind.id);
  const chosen = kinds.filter((kind) => study.incidentKinds.includes(kind));
  const choose = (kind: IncidentKindId, on: boolean): void => {
    setStudy({ incidentKinds: toggled(INCIDENT_KIND_IDS, study.incidentKinds, kind, on) });
  };
  const chooseAll = (on: boolean): void => {
    const others = study.incidentKinds.filter((kind) => !kinds.includes(kind));
    const next = new Set([...others, ...(on ? kinds : [])]);
    setStudy({ incidentKinds: INCIDENT_KIND_IDS.filter((kind) => next.has(kind)) });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>
        <Checkbox
          checked={chosen.length === kinds.length}
          indeterminate={chosen.length > 0 && chosen.length < kinds.length}
          onChange={chooseAll}
        >
          {t(`model:run.${run}`)}
        </Checkbox>
      </legend>
      <p className={styles.note}>{t(`filters.run_note.${run}`)}</p>
      <div className={styles.chips}>
        {kinds.map((kind) => (
          <ToggleChip
            key={kind}
            label={t(`model:incident_kind_short.${kind}`)}
            pressed={study.incidentKinds.includes(kind)}
            count={format.integer(counts?.[kind] ?? 0)}
            swatch={kindColour(kind)}
            onChange={(on) => {
              choose(kind, on);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
