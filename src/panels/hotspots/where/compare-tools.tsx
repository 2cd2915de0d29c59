import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { periodOf, previousPeriod } from '../../../core/time/period.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { PictureBefore } from '../../../jobs/protocol/hotspot-jobs.ts';
import { COMPARE_MODES } from '../../../state/hotspots/picture-session.ts';
import { comparedBefore, drawnPicture } from '../../../state/hotspots/shown-picture.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Button } from '../../../ui/button.tsx';
import roomStyles from '../hotspots-room.module.css';
import { ChangeList } from './change-list.tsx';
import { usePicture } from './use-picture.ts';
import styles from './where.module.css';

/** This period beside an equal one before: on the map, and place by place in words. */
export function CompareTools({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const { picture, change } = usePicture();
  const { compare } = picture;
  const before = useApp((state) => drawnPicture(state)?.answer.before ?? null);
  return (
    <section className={roomStyles.section} aria-label={t('compare.title')}>
      <h3 className={roomStyles.title}>{t('compare.title')}</h3>
      <SegmentedControl
        label={t('compare.mode')}
        value={compare.mode}
        size="sm"
        stretch
        segments={COMPARE_MODES.map((value) => ({ value, label: t(`compare.${value}`) }))}
        onChange={(mode) =>
          change({ compare: { ...compare, mode }, ...(mode === 'off' ? {} : { view: 'network' }) })
        }
      />
      {compare.mode === 'off' ? null : (
        <>
          <BeforeField result={result} />
          <Compared result={result} before={before} />
        </>
      )}
    </section>
  );
}

function BeforeField({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { picture, change } = usePicture();
  const { compare } = picture;
  const since = useApp((state) => lastDataset(state)?.since);
  const period = periodOf(result.period.from, result.period.to);
  if (!period) return null;
  const justBefore = previousPeriod(period).from;
  const from = compare.from ?? justBefore;
  return (
    <div className={styles.fields}>
      <DayField
        key={from}
        label={t('compare.from')}
        value={from}
        max={justBefore}
        {...(since !== undefined && since <= justBefore ? { min: since } : {})}
        onChange={(day) => change({ compare: { ...compare, from: day } })}
      />
      <p className={roomStyles.note}>
        {t('compare.from_hint', { days: format.integer(period.days) })}{' '}
        {compare.from === null ? null : (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => change({ compare: { ...compare, from: null } })}
          >
            {t('compare.just_before')}
          </Button>
        )}
      </p>
    </div>
  );
}

type ComparedProps = { readonly result: StudyResult; readonly before: PictureBefore | null };

const CHANGES_BY = ['stretches', 'areas'] as const;

function Compared({ result, before }: ComparedProps): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const since = useApp((state) => lastDataset(state)?.since ?? '');
  const [by, setBy] = useState<(typeof CHANGES_BY)[number]>('stretches');
  if (!before) return null;
  const compared = comparedBefore(before);
  if (!compared) {
    return (
      <p className={roomStyles.thin} data-flat="true">
        {t(before.comparable === 'overlap' ? 'compare.overlap' : 'compare.no_data', {
          since: format.day(since),
          period: format.period(before.from, before.to),
        })}
      </p>
    );
  }
  return (
    <>
      <SegmentedControl
        label={t('compare.by')}
        value={by}
        size="sm"
        segments={CHANGES_BY.map((value) => ({ value, label: t(`compare.${value}`) }))}
        onChange={setBy}
      />
      <ChangeList result={result} before={compared} by={by} />
    </>
  );
}
