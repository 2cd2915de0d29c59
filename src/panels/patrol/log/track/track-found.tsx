import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { entryOfTrack } from '../../../../core/patrol/log/entry-of-track.ts';
import { DEFAULT_TRACK_OPTIONS } from '../../../../core/patrol/log/track-options.ts';
import type { TrackOptions } from '../../../../core/patrol/log/track-options.ts';
import { personalSign } from '../../../../core/plan/personal-text.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { freeId } from '../../../../state/plan/free-id.ts';
import { useApp, useServices } from '../../../../state/use-app.ts';
import { Button } from '../../../../ui/button.tsx';
import { DayField } from '../../../../ui/day-field.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { clockText } from '../../plan/clock-text.ts';
import { shiftOf } from '../book/entry-draft.ts';
import styles from '../log.module.css';
import { TrackFigures } from './track-figures.tsx';
import { dropTrack, readTrack } from './track-reading.ts';
import type { TrackReading } from './track-reading.ts';
import { TrackStops } from './track-stops.tsx';
import { TrackZones } from './track-zones.tsx';

export type TrackTyped = { readonly team: string; readonly note: string; readonly date: string };

type Props = {
  readonly result: StudyResult;
  readonly reading: Extract<TrackReading, { readonly status: 'ready' }>;
  readonly words: TrackTyped;
  readonly onWords: (words: TrackTyped) => void;
};

const LEAST_STAYS_MIN = ['5', '10', '12', '16'] as const;
const BESIDES_M = ['50', '120', '250', '500'] as const;

/** What was recognised in a track: days and hours, zones, stops; and the button that keeps the summary. */
export function TrackFound({ result, reading, words, onWords }: Props): ReactNode {
  const { t } = useTranslation(['patrolLog', 'patrol', 'issues']);
  const format = useFormat();
  const services = useServices();
  const { answer, request, zones } = reading;
  const { summary } = answer;
  const options = { ...DEFAULT_TRACK_OPTIONS, ...request.options };
  const teams = useApp((state) => state.project.patrol.options?.teams);
  const work = useApp((state) => state.project.patrol);
  const date = summary.when?.date ?? words.date;
  const planned = shiftOf(work, date, words.team.trim())?.stops ?? [];
  const again = (change: { part?: number; options?: Partial<TrackOptions> }): void => {
    void readTrack(services, { ...request, ...change }, zones);
  };
  const keep = (): void => {
    const { store } = services;
    const { log } = store.getState().project.patrol;
    const said = { ...words, team: words.team.trim(), note: words.note.trim(), date };
    const entry = entryOfTrack(
      summary,
      zones.map(({ zone }) => zone),
      planned,
      { ...said, id: freeId('shift', log) },
    );
    store.dispatch({ type: 'project/set-patrol', change: { log: [...log, entry] } });
    store.dispatch({
      type: 'session/notify',
      notice: { tone: 'info', message: 'patrolLog:track.kept' },
    });
    dropTrack(services);
  };
  const personal = (text: string): string | undefined =>
    personalSign(text) ? t('patrolLog:form.like_person') : undefined;
  return (
    <>
      {answer.issues.map((issue) => (
        <p key={issue.code} className={styles.warning}>
          {t(`issues:${issue.code}`, { ...issue.context })}
        </p>
      ))}
      {answer.parts.length > 1 ? (
        <Select
          label={t('patrolLog:track.part', { n: format.integer(answer.parts.length) })}
          value={String(answer.part)}
          options={answer.parts.map((part, at) => ({
            value: String(at),
            label:
              part.date === ''
                ? t('patrolLog:track.part_untimed', { n: format.integer(part.fixes) })
                : t('patrolLog:track.part_of', {
                    day: format.day(part.date),
                    from: clockText(part.fromMinute),
                    to: clockText(part.toMinute),
                    n: format.integer(part.fixes),
                  }),
          }))}
          onChange={(next) => again({ part: Number(next) })}
        />
      ) : null}
      <TrackFigures summary={summary} />
      <TrackZones summary={summary} zones={zones} />
      <TrackStops result={result} summary={summary} planned={planned} options={options} />
      <Form className={styles.page} onSave={keep}>
        <div className={styles.fields}>
          <Select
            label={t('patrolLog:track.least')}
            value={String(options.leastStayS / 60)}
            options={LEAST_STAYS_MIN.map((value) => ({
              value,
              label: t('patrolLog:track.minutes', { n: value }),
            }))}
            onChange={(next) =>
              again({ options: { ...request.options, leastStayS: 60 * Number(next) } })
            }
          />
          <Select
            label={t('patrolLog:track.beside')}
            value={String(options.besideM)}
            options={BESIDES_M.map((value) => ({
              value,
              label: t('patrolLog:track.metres', { n: value }),
            }))}
            onChange={(next) => again({ options: { ...request.options, besideM: Number(next) } })}
          />
          {summary.when ? null : (
            <DayField
              label={t('patrolLog:form.date')}
              value={date}
              onChange={(next) => onWords({ ...words, date: next })}
            />
          )}
          <TextField
            className={styles.wide}
            label={t('patrolLog:form.team')}
            list="patrol-log-teams"
            hint={t('patrolLog:form.team_hint')}
            value={words.team}
            error={personal(words.team)}
            onChange={(team) => onWords({ ...words, team })}
          />
          <datalist id="patrol-log-teams">
            {(teams ?? []).map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </datalist>
          <TextField
            className={styles.wide}
            label={t('patrolLog:form.note')}
            value={words.note}
            error={personal(words.note)}
            onChange={(note) => onWords({ ...words, note })}
          />
        </div>
        <div className={styles.buttons}>
          <Button type="submit" size="sm" variant="primary" icon="check">
            {t('patrolLog:track.keep')}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => dropTrack(services)}>
            {t('patrolLog:track.discard')}
          </Button>
        </div>
      </Form>
    </>
  );
}
