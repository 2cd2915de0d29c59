import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { lastPlan } from '../../../state/patrol/shown-plan.ts';
import { stopOrder } from '../../../state/patrol/stop-order.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { useApp } from '../../../state/use-app.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { numberOf, textOf } from '../property-values.ts';

type Of = { readonly plan: PatrolPlan; readonly index: number };

export function PatrolTooltip({
  properties,
}: {
  readonly properties: FeatureProperties;
}): ReactNode {
  const plan = useApp(lastPlan);
  const index = numberOf(properties, 'index') ?? -1;
  if (!plan) return null;
  switch (textOf(properties, 'what')) {
    case 'zone':
      return <ZoneTip plan={plan} index={index} />;
    case 'stop':
      return <StopTip plan={plan} index={index} />;
    case 'route':
    case 'base':
      return <RouteTip plan={plan} index={index} />;
    case 'post':
      return <PostTip plan={plan} index={index} />;
    default:
      return null;
  }
}

function ZoneTip({ plan, index }: Of): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const zone = plan.zones.find(({ number }) => number === index);
  if (!zone) return null;
  const places = zone.places.map(({ names }) => names.join(' – ')).join(' – ');
  return (
    <TooltipCard
      kind={`${t('tip.zone')} ${index}`}
      title={zone.name || places || t('zone.unnamed')}
      rows={[
        { label: t('tip.length'), value: format.distance(zone.lengthM) },
        { label: t('tip.expected'), value: t('tip.per_year', { n: format.rate(zone.expected) }) },
        { label: t('tip.incidents'), value: format.decimal(zone.incidents) },
      ]}
    />
  );
}

function StopTip({ plan, index }: Of): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const result = useApp(lastResult);
  const night = useApp((state) => state.session.patrol.night);
  const stop = plan.stops[index];
  if (!stop || !result) return null;
  const route = plan.routes.find(
    (one) => one.night === night && one.visits.some((visit) => visit.stop === index),
  );
  const order = route ? stopOrder(route).get(index) : undefined;
  return (
    <TooltipCard
      kind={t('tip.stop')}
      title={result.targets.name[targetNumber(result, stop.target)] ?? stop.target}
      rows={[
        ...(route && order !== undefined
          ? [{ label: t('tip.order'), value: `${route.team + 1}-${order}` }]
          : []),
        { label: t('tip.expected'), value: t('tip.per_year', { n: format.rate(stop.value) }) },
        {
          label: t('tip.coverage'),
          value: t('tip.nights', { share: format.percent(stop.coverage, 0) }),
        },
        { label: t('tip.gap'), value: format.distance(stop.gapM) },
      ]}
    />
  );
}

function RouteTip({ plan, index }: Of): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const route = plan.routes[index];
  if (!route) return null;
  return (
    <TooltipCard
      kind={t('tip.route')}
      title={t('route.team', {
        n: route.team + 1,
        name: plan.options.teams[route.team]?.name ?? '',
      })}
      rows={[
        { label: t('tip.base'), value: route.base.name || t('form.base_put') },
        { label: t('tip.visits'), value: format.integer(stopOrder(route).size) },
        { label: t('tip.rounds'), value: format.integer(route.rounds) },
        { label: t('tip.length'), value: format.distance(route.lengthM) },
      ]}
    />
  );
}

function PostTip({ plan, index }: Of): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const post = plan.posts[index];
  if (!post) return null;
  return (
    <TooltipCard
      kind={t('tip.post')}
      title={post.name}
      rows={[
        { label: t('tip.expected'), value: t('tip.per_year', { n: format.rate(post.covered) }) },
      ]}
      hint={t('post.times', {
        mean: format.integer(post.meanS / 60),
        longest: format.integer(post.longestS / 60),
      })}
    />
  );
}
