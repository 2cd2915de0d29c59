import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanStanding } from '../../core/plan/plan-standing.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeProps } from '../../ui/badge.tsx';

const LOOK: Readonly<Record<PlanStanding, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  overdue: { tone: 'danger', icon: 'alert' },
  near: { tone: 'warning', icon: 'calendar' },
  in_time: { tone: 'neutral', icon: 'calendar' },
  no_deadline: { tone: 'neutral', icon: 'info' },
  closed: { tone: 'success', icon: 'check' },
};

export function StandingBadge({ standing }: { readonly standing: PlanStanding }): ReactNode {
  const { t } = useTranslation('plan');
  return <Badge {...LOOK[standing]}>{t(`standing.${standing}`)}</Badge>;
}
