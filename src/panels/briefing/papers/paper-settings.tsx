import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { REPORT_PRESETS } from '../../../core/brief/facts/report-period.ts';
import { DETAIL_LEVELS } from '../../../core/model/detail-level.ts';
import { REPORT_PRESET } from '../../../core/brief/paper/report-preset.ts';
import { PAPER_KINDS } from '../../../core/brief/paper/paper.ts';
import type { PaperKind } from '../../../core/brief/paper/paper.ts';
import { URGENCIES } from '../../../i18n/papers/paper-input.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { papersView } from './papers-view.ts';
import styles from './papers-tab.module.css';
import { PeriodFields } from './period-fields.tsx';

const PRESET_CHOICES = [...REPORT_PRESETS, 'free'] as const;

/** Which paper, of what days, how finely, with what number. */
export function PaperSettings({ date }: { readonly date: string }): ReactNode {
  const { t } = useTranslation('papers');
  const view = useStore(papersView);
  const { kind } = view;
  const isPublic = kind === 'public' || kind === 'bulletin';
  const choose = (next: PaperKind): void => {
    const preset = REPORT_PRESET[next];
    papersView.setState(preset ? { kind: next, preset, period: null } : { kind: next });
  };
  return (
    <div className={styles.fields}>
      <Select
        label={t('room.paper')}
        value={kind}
        options={PAPER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={choose}
      />
      {kind === 'incident' || kind === 'urgent' ? (
        <TextField
          label={t('room.incident')}
          value={view.incident}
          hint={t('room.incident_hint')}
          onChange={(incident) => papersView.setState({ incident: incident.trim() })}
        />
      ) : kind === 'situation' ? null : (
        <>
          <Select
            label={t('room.preset')}
            value={view.preset}
            options={PRESET_CHOICES.map((value) => ({ value, label: t(`preset.${value}`) }))}
            onChange={(preset) => papersView.setState({ preset, period: null })}
          />
          <PeriodFields />
        </>
      )}
      {kind === 'commune' ? <CommuneField /> : null}
      {isPublic ? null : (
        <Select
          label={t('room.level')}
          value={view.level}
          options={DETAIL_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          onChange={(level) => papersView.setState({ level })}
        />
      )}
      <TextField
        label={t('room.number')}
        value={view.number}
        maxLength={20}
        onChange={(number) => papersView.setState({ number })}
      />
      <DayField
        label={t('room.date')}
        value={date}
        onChange={(day) => papersView.setState({ date: day })}
      />
      <Select
        label={t('room.urgency')}
        value={view.urgency}
        options={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        onChange={(urgency) => papersView.setState({ urgency })}
      />
      {view.level === 'full' && REPORT_PRESET[kind] ? (
        <Checkbox
          checked={view.sensitive}
          onChange={(sensitive) => papersView.setState({ sensitive })}
        >
          {t('room.sensitive')}
        </Checkbox>
      ) : null}
    </div>
  );
}

function CommuneField(): ReactNode {
  const { t } = useTranslation('papers');
  const { commune } = useStore(papersView);
  const communes = useApp((state) => lastDataset(state)?.communes) ?? [];
  return (
    <Select
      label={t('room.commune')}
      value={commune}
      options={communes.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code) => papersView.setState({ commune: code })}
    />
  );
}
