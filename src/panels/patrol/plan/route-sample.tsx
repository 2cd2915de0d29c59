import type { ReactNode } from 'react';
import type { Theme } from '../../../state/app-state.ts';
import { teamLine } from '../../../ui/theme/team-colours.ts';

const WIDTH = 3;

/** A piece of the team's line as the map draws it. */
export function RouteSample(props: { readonly team: number; readonly theme: Theme }): ReactNode {
  const { colour, dash } = teamLine(props.team, props.theme);
  return (
    <svg viewBox="0 0 30 10" width={30} height={10} aria-hidden="true" focusable="false">
      <line
        x1={1}
        x2={29}
        y1={5}
        y2={5}
        stroke={colour}
        strokeWidth={WIDTH}
        strokeDasharray={dash?.map((part) => part * WIDTH).join(' ')}
      />
    </svg>
  );
}
