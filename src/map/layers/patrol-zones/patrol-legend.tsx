import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../state/app-state.ts';
import { lastPlan } from '../../../state/patrol/shown-plan.ts';
import { useApp } from '../../../state/use-app.ts';
import { teamLine } from '../../../ui/theme/team-colours.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import { ShapeSwatch } from '../../legend/shape-swatch.tsx';
import type { LayerLook } from '../contract.ts';
import { patrolPalette } from './patrol-palette.ts';

const LISTED_TEAMS = 8;
const LAYERS = ['zones', 'routes', 'stops', 'posts'] as const;

/** Zones, the line of each team, what discs and diamonds are: one block for all layers of the plan. */
export function PatrolLegend({ look }: { readonly look: LayerLook }): ReactNode {
  const { t } = useTranslation('patrol');
  const plan = useApp(lastPlan);
  const hidden = useApp((state) =>
    LAYERS.filter((id) => state.project.layers[`patrol_${id}`]?.visible === false).join(' '),
  );
  if (!plan) return null;
  const { theme } = look;
  const palette = patrolPalette(theme);
  const shows = (id: (typeof LAYERS)[number]): boolean => !hidden.split(' ').includes(id);
  return (
    <LegendBlock title={t('legend.routes')}>
      <ul className={styles.marks}>
        {shows('routes')
          ? plan.options.teams.slice(0, LISTED_TEAMS).map((team, at) => (
              // a team is its place in the list
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} className={styles.mark}>
                <TeamSwatch team={at} theme={theme} />
                <span>{t('route.team', { n: at + 1, name: team.name })}</span>
              </li>
            ))
          : null}
        {shows('zones') ? (
          <li className={styles.mark}>
            <ShapeSwatch
              icon="technical"
              colour={palette.zone}
              letter="1"
              letterColour={palette.onZone}
              size={16}
            />
            <span>{t('legend.zones')}</span>
          </li>
        ) : null}
        {shows('stops') ? (
          <>
            <li className={styles.mark}>
              <Disc colour={teamLine(0, theme).colour} ground={palette.ground} filled />
              <span>{t('legend.stop')}</span>
            </li>
            <li className={styles.mark}>
              <Disc colour={teamLine(0, theme).colour} ground={palette.ground} />
              <span>{t('legend.explored')}</span>
            </li>
          </>
        ) : null}
        {shows('posts') && plan.posts.length > 0 ? (
          <li className={styles.mark}>
            <ShapeSwatch icon="fraud" colour={palette.post} size={16} />
            <span>{t('legend.posts')}</span>
          </li>
        ) : null}
      </ul>
    </LegendBlock>
  );
}

function TeamSwatch(props: { readonly team: number; readonly theme: Theme }): ReactNode {
  const { colour, dash } = teamLine(props.team, props.theme);
  return (
    <svg viewBox="0 0 26 10" width={26} height={10} aria-hidden="true" focusable="false">
      <line
        x1={1}
        x2={25}
        y1={5}
        y2={5}
        stroke={colour}
        strokeWidth={3}
        strokeDasharray={dash?.map((part) => part * 3).join(' ')}
      />
    </svg>
  );
}

function Disc(props: {
  readonly colour: string;
  readonly ground: string;
  readonly filled?: boolean;
}): ReactNode {
  const { colour, ground, filled = false } = props;
  return (
    <svg viewBox="0 0 22 18" width={22} height={18} aria-hidden="true" focusable="false">
      <circle
        cx={11}
        cy={9}
        r={8}
        fill={filled ? colour : ground}
        stroke={filled ? ground : colour}
        strokeWidth={1.8}
      />
      <text
        x={11}
        y={12.5}
        textAnchor="middle"
        fontSize={9}
        fontWeight={600}
        fill={filled ? ground : colour}
      >
        1-2
      </text>
    </svg>
  );
}
