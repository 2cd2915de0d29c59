import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../../core/io/import/import-report.ts';
import type { RepairId } from '../../../core/model/import-choices.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { boundsOfPlaces } from './bounds-of-places.ts';
import { FindingRows } from './finding-rows.tsx';
import styles from './report.module.css';

type Props = {
  readonly name: string;
  readonly finding: ImportFinding;
  /** Those taken so far. */
  readonly repairs: readonly RepairId[];
};

/** What looks wrong, on how many rows; where they are; the fix, taken or not. */
export function FindingItem({ name, finding, repairs }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { code, records, fixed } = finding;
  return (
    <li className={styles.finding} data-finding={code}>
      <div className={styles.findingHead}>
        <span className={styles.name}>{t(`findings.code.${code}.title`)}</span>
        <Badge tone="neutral">{format.integer(records)}</Badge>
        {fixed ? (
          <Badge tone="success" icon="check">
            {t('findings.fixed')}
          </Badge>
        ) : null}
      </div>
      <p className={styles.text}>{t(`findings.code.${code}.text`)}</p>
      <FindingFix name={name} finding={finding} repairs={repairs} />
      <ShowOnMap finding={finding} />
      <FindingRows finding={finding} />
    </li>
  );
}

function FindingFix({ name, finding, repairs }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { imports } = useServices();
  const { fix, fixed, records } = finding;
  if (fix === null) {
    return <p className={styles.note}>{t(fixed ? 'findings.by_size' : 'findings.by_hand')}</p>;
  }
  return (
    <Checkbox
      checked={repairs.includes(fix)}
      onChange={(taken) => {
        const others = repairs.filter((repair) => repair !== fix);
        imports.choose(name, { repairs: taken ? [...others, fix] : others });
      }}
    >
      {t(`findings.fix.${fix}`, { number: format.integer(records) })}
    </Checkbox>
  );
}

function sameRows(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((row, at) => row === b[at]));
}

/** Lights the rows on the map and goes there; pressed again, lets them go. */
function ShowOnMap({ finding: { rows, places } }: Pick<Props, 'finding'>) {
  const { t } = useTranslation('report');
  const dispatch = useDispatch();
  const { camera } = useServices();
  const lit = useApp(({ session }) => sameRows(session.imports.litRows, rows));
  const bounds = boundsOfPlaces(places);
  if (!bounds) return null;
  return (
    <div>
      <Button
        size="sm"
        icon={lit ? 'close' : 'pin'}
        aria-pressed={lit}
        onClick={() => {
          dispatch({ type: 'session/set-imports', change: { litRows: lit ? [] : rows } });
          if (!lit) camera.fitBounds(bounds);
        }}
      >
        {t(lit ? 'findings.hide' : 'findings.show')}
      </Button>
    </div>
  );
}
