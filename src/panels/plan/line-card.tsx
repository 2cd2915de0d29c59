import { memo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planFindings } from '../../core/plan/plan-findings.ts';
import { PLAN_STATES } from '../../core/plan/plan-item.ts';
import type { PlanItem, PlanItemChange, PlanState } from '../../core/plan/plan-item.ts';
import { planStanding } from '../../core/plan/plan-standing.ts';
import { RISK_MEASURES } from '../../core/risk/risk-terms.ts';
import type { RiskMeasure } from '../../core/risk/risk-terms.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDispatch } from '../../state/use-app.ts';
import { DayField } from '../../ui/day-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import { ChipGroup } from './chip-group.tsx';
import { LineFindings } from './line-findings.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { SubjectButton } from './subject-button.tsx';
import styles from './line-card.module.css';

type Props = { readonly item: PlanItem; readonly referenceDay: string };

/** One line of the plan, written where it stands. Every change can be undone; the others are not drawn anew. */
export const LineCard = memo(function LineCard({ item, referenceDay }: Props): ReactNode {
  const { t } = useTranslation(['plan', 'targets']);
  const format = useFormat();
  const dispatch = useDispatch();
  const set = (change: PlanItemChange): void =>
    dispatch({ type: 'project/set-plan-item', id: item.id, change });
  const findings = planFindings(item);
  const unitFinding = findings.find(({ code }) => code === 'unit_like_person');
  return (
    <li className={styles.card} data-standing={planStanding(item, referenceDay)}>
      <div className={styles.head}>
        <SubjectButton subject={item.subject} />
        <StandingBadge standing={planStanding(item, referenceDay)} />
        <IconButton
          icon="trash"
          size="sm"
          label={t('lines.drop')}
          onClick={() => dispatch({ type: 'project/drop-plan-item', id: item.id })}
        />
      </div>
      <p className={styles.figures}>
        {t('lines.figures', {
          rank: format.integer(item.rank),
          score: format.fixed(item.score, 1),
        })}
        {' · '}
        {item.subject.commune || t('targets:no_commune')}
      </p>
      <div className={styles.fields}>
        <TextField
          className={styles.unit}
          label={t('lines.unit')}
          placeholder={t('lines.unit_hint')}
          value={item.unit}
          error={unitFinding ? t('finding.unit_like_person') : undefined}
          onChange={(unit) => set({ unit })}
        />
        <DayField
          optional
          label={t('lines.deadline')}
          value={item.deadline}
          onChange={(deadline) => set({ deadline })}
        />
        <Select<PlanState>
          label={t('lines.state')}
          value={item.state}
          options={PLAN_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => set({ state })}
        />
      </div>
      <details className={styles.more}>
        <summary>
          {t('lines.more')}
          <span className={styles.chosen}>{measuresText(item, (id) => t(`measure.${id}`))}</span>
        </summary>
        <div className={styles.extra}>
          <ChipGroup label={t('lines.measures')}>
            {RISK_MEASURES.map((measure) => (
              <ToggleChip
                key={measure}
                label={t(`measure.${measure}`)}
                pressed={item.measures.includes(measure)}
                onChange={(on) => set({ measures: toggled(item.measures, measure, on) })}
              />
            ))}
          </ChipGroup>
          <TextField
            label={t('lines.measure_text')}
            value={item.measureText}
            onChange={(measureText) => set({ measureText })}
          />
          <TextField label={t('lines.note')} value={item.note} onChange={(note) => set({ note })} />
        </div>
      </details>
      <LineFindings findings={findings} />
    </li>
  );
});

function measuresText(item: PlanItem, name: (measure: RiskMeasure) => string): string {
  return [...item.measures.map(name), item.measureText].filter((part) => part !== '').join(' · ');
}

/** In the order of the list, whatever order they were pressed in. */
function toggled(
  measures: readonly RiskMeasure[],
  measure: RiskMeasure,
  on: boolean,
): readonly RiskMeasure[] {
  return RISK_MEASURES.filter((each) => (each === measure ? on : measures.includes(each)));
}
