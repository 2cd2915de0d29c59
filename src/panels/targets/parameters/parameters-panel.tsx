import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindParameters, RiskParameter } from '../../../core/risk/risk-parameters.ts';
import { NO_RISK_SETTINGS } from '../../../core/risk/risk-settings.ts';
import { RISK_MEASURES, RISK_PLACES } from '../../../core/risk/risk-terms.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { countSettings, readSetting, withSetting } from './change-settings.ts';
import type { SettingPath } from './change-settings.ts';
import { ParameterField } from './parameter-field.tsx';
import styles from './parameters-panel.module.css';

const MILLION = 1e6;

/** What the expected loss rests on: each figure with its source, each can be set and given back. */
export function ParametersPanel({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation(['risk', 'model']);
  const dispatch = useDispatch();
  const settings = useApp((state) => state.project.study.risk);
  const id = useId();
  const { riskParameters } = result;
  const edited = countSettings(settings);
  const set = (path: SettingPath, value: number | null): void =>
    dispatch({
      type: 'project/set-study',
      change: { risk: withSetting(settings, path, value) },
    });
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <header className={styles.header}>
        <h3 id={`${id}-title`} className={styles.title}>
          {t('parameters.title')}
        </h3>
        <Button
          size="sm"
          variant="quiet"
          icon="reset"
          disabled={edited === 0}
          onClick={() =>
            dispatch({ type: 'project/set-study', change: { risk: NO_RISK_SETTINGS } })
          }
        >
          {t('parameters.reset')}
        </Button>
      </header>
      <p className={styles.note}>{t('parameters.note')}</p>
      <h4 className={styles.group}>{t('parameters.measures')}</h4>
      <p className={styles.note}>{t('parameters.measures_note')}</p>
      <div className={styles.grid}>
        {RISK_MEASURES.map((measure) => (
          <NumberOf
            key={measure}
            label={t(`measure.${measure}`)}
            path={{ of: 'measures', measure }}
            parameter={riskParameters.measures[measure]}
            onSet={set}
          />
        ))}
      </div>
      <h4 className={styles.group}>{t('parameters.kinds')}</h4>
      <p className={styles.note}>{t('parameters.kinds_note')}</p>
      {riskParameters.kinds.length === 0 ? (
        <p className={styles.note}>{t('parameters.no_kind')}</p>
      ) : null}
      {riskParameters.kinds.map((kind) => (
        <KindGroup key={kind.kind} parameters={kind} onSet={set} />
      ))}
    </section>
  );
}

type OnSet = (path: SettingPath, value: number | null) => void;

function KindGroup(props: {
  readonly parameters: KindParameters;
  readonly onSet: OnSet;
}): ReactNode {
  const { t } = useTranslation(['risk', 'model']);
  const { parameters, onSet } = props;
  const { kind, outage } = parameters;
  const places = RISK_PLACES.filter(
    (place) => outage[place].value > 0 || outage[place].source === 'edited',
  );
  return (
    <details className={styles.kind}>
      <summary className={styles.kindName}>{t(`model:incident_kind.${kind}`)}</summary>
      <div className={styles.grid}>
        <NumberOf
          label={t('parameters.restore_hours')}
          path={{ of: 'restoreHours', kind }}
          parameter={parameters.restoreHours}
          onSet={onSet}
        />
        <NumberOf
          label={t('parameters.loss')}
          path={{ of: 'lossVnd', kind }}
          parameter={parameters.lossVnd}
          unit={MILLION}
          onSet={onSet}
        />
        {(places.length > 0 ? places : RISK_PLACES).map((place) => (
          <NumberOf
            key={place}
            label={t('parameters.outage', { place: t(`place.${place}`) })}
            path={{ of: 'outage', kind, place }}
            parameter={outage[place]}
            onSet={onSet}
          />
        ))}
      </div>
    </details>
  );
}

function NumberOf(props: {
  readonly label: string;
  readonly path: SettingPath;
  readonly parameter: RiskParameter;
  /** What one of the shown unit is worth. */
  readonly unit?: number;
  readonly onSet: OnSet;
}): ReactNode {
  const format = useFormat();
  const { path, parameter, unit = 1, onSet } = props;
  const shown = format.decimal(parameter.value / unit, 3);
  return (
    <ParameterField
      label={props.label}
      parameter={parameter}
      text={shown}
      onText={(text) => {
        const typed = readSetting(path.of, text, format.language);
        const value = typed === null ? null : typed * unit;
        if (value !== null) onSet(path, value);
        return value !== null;
      }}
      onReset={() => onSet(path, null)}
    />
  );
}
