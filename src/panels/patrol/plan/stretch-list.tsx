import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { sectionOf } from '../../../state/patrol/section-touching.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { useDispatch, useServices } from '../../../state/use-app.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { IconName } from '../../../ui/icon.tsx';
import { stopText } from './stop-text.ts';
import styles from './plan-view.module.css';

const NEAR_ZOOM = 13;

type StretchAction = {
  readonly label: string;
  readonly icon: IconName;
  readonly can?: (section: string) => boolean;
  readonly run: (section: string) => void;
};

type Props = {
  readonly title: string;
  readonly result: StudyResult;
  readonly sections: readonly string[];
  readonly actions: readonly StretchAction[];
};

/** Stretches by name and kilometre: each is marked on the map while it is pointed at. */
export function StretchList({ title, result, sections, actions }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const hover = (target: string | null): void =>
    dispatch({
      type: 'session/hover',
      selection: target === null ? null : { type: 'target', target },
    });
  const show = (one: string): void => {
    const number = targetNumber(result, one);
    const [lon, lat] = [result.targets.lon[number], result.targets.lat[number]];
    if (lon !== undefined && lat !== undefined) camera.flyTo({ lon, lat, zoom: NEAR_ZOOM });
  };
  return (
    <details className={styles.stretches}>
      <summary>{title}</summary>
      <ul>
        {sections.map((one) => {
          const { name, place } = stopText(result, one, format);
          const perYear = result.targets.perYear[sectionOf(result, one)] ?? 0;
          return (
            <li key={one} className={styles.stretch}>
              <button
                type="button"
                className={styles.stretchName}
                onClick={() => show(one)}
                onPointerEnter={() => hover(one)}
                onPointerLeave={() => hover(null)}
                onFocus={() => hover(one)}
                onBlur={() => hover(null)}
              >
                {name} <span className={styles.faint}>{place}</span>
              </button>
              <span className={styles.faint}>{t('stop.value', { n: format.rate(perYear) })}</span>
              {actions.map(({ label, icon, can, run }) => (
                <IconButton
                  key={label}
                  icon={icon}
                  size="sm"
                  label={`${label}: ${name} ${place}`}
                  disabled={can ? !can(one) : false}
                  onClick={() => run(one)}
                />
              ))}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
