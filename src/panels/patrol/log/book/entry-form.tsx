import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { personalSign } from '../../../../core/plan/personal-text.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { dayOf } from '../../../../core/time/vietnam-time.ts';
import { lastPlan } from '../../../../state/patrol/shown-plan.ts';
import { freeId } from '../../../../state/plan/free-id.ts';
import { useApp, useServices } from '../../../../state/use-app.ts';
import { Button } from '../../../../ui/button.tsx';
import { DayField } from '../../../../ui/day-field.tsx';
import { Form } from '../../../../ui/form.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { knownZones } from '../known-zones.ts';
import { logChoice } from '../log-choice.ts';
import type { LogForm } from '../log-choice.ts';
import styles from '../log.module.css';
import { useTargetName } from '../use-target-name.ts';
import { CheckGroup } from './check-group.tsx';
import { draftOf, entryOf, shiftOf } from './entry-draft.ts';
import { endOfShift, parseClock } from './parse-clock.ts';

type Props = { readonly result: StudyResult; readonly form: LogForm };

/** Writes a shift down, or changes one; one step of history. */
export function EntryForm({ result, form }: Props): ReactNode {
  const { t } = useTranslation(['patrolLog', 'patrol']);
  const { store } = useServices();
  const plan = useApp(lastPlan);
  const work = useApp((state) => state.project.patrol);
  const zones = knownZones(plan, work, t);
  const [draft, setDraft] = useState(() => draftOf(form, work.log, zones, dayOf(Date.now())));
  const { nameOf } = useTargetName(result);
  const before = form.type === 'entry' ? work.log.find(({ id }) => id === form.id) : undefined;
  const shift = shiftOf(work, draft.date, draft.team.trim());
  const planned = shift?.stops ?? before?.planned ?? [];
  const stops = [...new Set([...planned, ...draft.stops])];
  const [from, to] = [parseClock(draft.from), parseClock(draft.to)];
  const close = (): void => logChoice.setState({ form: null });
  const save = (): void => {
    const { log } = store.getState().project.patrol;
    const entry = entryOf(draft, zones, planned, before?.id ?? freeId('shift', log), before);
    if (!entry) return;
    const rest = log.filter(({ id }) => id !== entry.id);
    store.dispatch({ type: 'project/set-patrol', change: { log: [...rest, entry] } });
    close();
  };
  const title = t(before ? 'patrolLog:form.title_edit' : 'patrolLog:form.title');
  const personal = (text: string): string | undefined =>
    personalSign(text) ? t('patrolLog:form.like_person') : undefined;
  const wrong = (minute: number | null): string | undefined =>
    minute === null ? t('patrolLog:form.time_wrong') : undefined;
  return (
    <Form className={styles.card} aria-label={title} onSave={save}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.fields}>
        <DayField
          label={t('patrolLog:form.date')}
          value={draft.date}
          onChange={(date) => setDraft({ ...draft, date })}
        />
        <TextField
          label={t('patrolLog:form.team')}
          hint={t('patrolLog:form.team_hint')}
          value={draft.team}
          error={personal(draft.team)}
          onChange={(team) => setDraft({ ...draft, team })}
        />
        <TextField
          label={t('patrolLog:form.from')}
          inputMode="numeric"
          value={draft.from}
          error={wrong(from)}
          onChange={(text) => setDraft({ ...draft, from: text })}
        />
        <TextField
          label={t('patrolLog:form.to')}
          inputMode="numeric"
          value={draft.to}
          error={wrong(to)}
          hint={
            from !== null && to !== null && endOfShift(from, to) !== to
              ? t('patrolLog:form.past_midnight')
              : undefined
          }
          onChange={(text) => setDraft({ ...draft, to: text })}
        />
      </div>
      <CheckGroup
        legend={t('patrolLog:form.zones')}
        none={t('patrolLog:form.zones_none')}
        items={zones.map(({ key, zone }) => ({ key, label: zone.name }))}
        chosen={draft.zones}
        onChange={(chosen) => setDraft({ ...draft, zones: chosen })}
      />
      <CheckGroup
        legend={t('patrolLog:form.stops')}
        none={t('patrolLog:form.stops_none')}
        items={stops.map((key) => ({ key, label: nameOf(key) }))}
        chosen={draft.stops}
        onChange={(chosen) => setDraft({ ...draft, stops: chosen })}
      />
      <TextField
        label={t('patrolLog:form.note')}
        value={draft.note}
        error={personal(draft.note)}
        onChange={(note) => setDraft({ ...draft, note })}
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="sm"
          variant="primary"
          icon="check"
          disabled={from === null || to === null}
        >
          {t('patrolLog:form.save')}
        </Button>
        <Button size="sm" variant="quiet" onClick={close}>
          {t('patrolLog:form.cancel')}
        </Button>
      </div>
    </Form>
  );
}
