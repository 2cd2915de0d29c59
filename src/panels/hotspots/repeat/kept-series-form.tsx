import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSeries } from '../../../core/hotspots/series/saved-series.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RepeatIncident } from '../../../jobs/protocol/repeat-jobs.ts';
import { newSeries } from '../../../state/hotspots/series-decisions.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { IncidentChecks } from './incident-checks.tsx';
import styles from './repeat.module.css';

type Props = {
  readonly result: StudyResult;
  readonly series: SavedSeries;
  readonly incidents: readonly RepeatIncident[];
};

/** Renames a series, notes an arrest, splits it or lets it go. */
export function KeptSeriesForm({ result, series, incidents }: Props): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const dispatch = useDispatch();
  const decided = useApp(({ project }) => project.series);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const change = (keep: readonly SavedSeries[], drop: readonly string[] = []): void => {
    dispatch({ type: 'project/change-series', keep, drop });
    setChosen(new Set());
  };
  const some = series.incidents.filter((id) => chosen.has(id));
  const rest = { ...series, incidents: series.incidents.filter((id) => !chosen.has(id)) };
  const split = (): void => {
    const name = t('series.splitName', { name: series.name });
    change([rest, newSeries(decided, { name, state: 'confirmed', incidents: some })]);
  };
  const divides = some.length > 0 && rest.incidents.length > 0;
  const n = format.integer(some.length);
  return (
    <details className={`${styles.more} ${styles.inner}`}>
      <summary>{t('series.incidents', { n: format.integer(series.incidents.length) })}</summary>
      <div className={styles.fields}>
        <SettledText
          label={t('series.rename')}
          value={series.name}
          onSettle={(name) => {
            if (name.trim() !== '') change([{ ...series, name }]);
          }}
        />
        <DayField
          optional
          label={t('series.arrest')}
          value={series.arrest}
          onChange={(arrest) => change([{ ...series, arrest }])}
        />
        <SettledText
          label={t('series.note')}
          value={series.note}
          onSettle={(note) => change([{ ...series, note }])}
        />
      </div>
      <IncidentChecks
        {...{ result, incidents }}
        isChecked={(id) => chosen.has(id)}
        onCheck={(id, checked) => {
          const next = new Set(chosen);
          if (checked) next.add(id);
          else next.delete(id);
          setChosen(next);
        }}
      />
      <div className={styles.tools}>
        {divides ? (
          <>
            <Button size="sm" onClick={split}>
              {t('series.split', { n })}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => change([rest])}>
              {t('series.leave', { n })}
            </Button>
          </>
        ) : null}
        <Button size="sm" variant="quiet" icon="trash" onClick={() => change([], [series.id])}>
          {t('series.drop')}
        </Button>
      </div>
    </details>
  );
}

/** A text that counts once its field is left or Enter is pressed. */
function SettledText(props: {
  readonly label: string;
  readonly value: string;
  readonly onSettle: (value: string) => void;
}): ReactNode {
  const { label, value, onSettle } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const settle = (): void => {
    setDraft(null);
    if (draft !== null && draft !== value) onSettle(draft);
  };
  return (
    <TextField
      label={label}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
