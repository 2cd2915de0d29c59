import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolLogEntry } from '../../../../core/patrol/log/patrol-log.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useServices } from '../../../../state/use-app.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { clockText } from '../../plan/clock-text.ts';
import { logChoice } from '../log-choice.ts';
import { Fold } from '../../../../ui/fold.tsx';
import styles from '../log.module.css';
import { durationText } from '../track/duration-text.ts';

type Props = { readonly entry: PatrolLogEntry; readonly nameOf: (id: string) => string };

/** One shift: what it did in a line, the rest unfolded. */
export function EntryRow({ entry, nameOf }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const { store } = useServices();
  const team = entry.team === '' ? t('entry.no_team') : entry.team;
  const title = t('entry.of', { day: format.day(entry.date), team });
  const drop = (): void => {
    const log = store.getState().project.patrol.log.filter(({ id }) => id !== entry.id);
    store.dispatch({ type: 'project/set-patrol', change: { log } });
  };
  const count = (key: 'zones' | 'stops'): string =>
    t(`entry.${key}`, { count: entry[key].length, n: format.integer(entry[key].length) });
  const made = new Set(entry.stops.map(({ target }) => target));
  const facts = [
    t(`entry.source_${entry.source}`),
    entry.toMinute > entry.fromMinute
      ? t('entry.hours', { from: clockText(entry.fromMinute), to: clockText(entry.toMinute) })
      : '',
    entry.lengthM === null ? '' : format.distance(entry.lengthM),
    count('zones'),
    entry.planned.length > 0
      ? t('entry.share', {
          made: format.integer(entry.planned.filter((target) => made.has(target)).length),
          asked: format.integer(entry.planned.length),
        })
      : count('stops'),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <span className={styles.rowTitle}>{title}</span>
        <IconButton
          icon="edit"
          size="sm"
          label={`${t('entry.edit')}: ${title}`}
          onClick={() => logChoice.setState({ form: { type: 'entry', id: entry.id } })}
        />
        <IconButton icon="trash" size="sm" label={`${t('entry.drop')}: ${title}`} onClick={drop} />
      </div>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {entry.note === '' ? null : <p className={styles.note}>{entry.note}</p>}
      {entry.zones.length + entry.stops.length > 0 ? (
        <Fold title={t('entry.more')}>
          <ul className={styles.plainList}>
            {entry.zones.map(({ zone, seconds, share }) => (
              <li key={`${zone.name} ${zone.sections.length}`}>
                {seconds === null || share === null
                  ? t('entry.zone', { name: zone.name })
                  : t('entry.zone_time', {
                      name: zone.name,
                      time: durationText(seconds, format),
                      share: format.percent(share, 0),
                    })}
              </li>
            ))}
            {entry.stops.map(({ target, seconds }) => (
              <li key={target}>
                {seconds === null
                  ? nameOf(target)
                  : t('entry.stop_time', {
                      name: nameOf(target),
                      time: durationText(seconds, format),
                    })}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </li>
  );
}
