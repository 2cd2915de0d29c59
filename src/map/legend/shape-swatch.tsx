import type { IconName } from '../icons/icon-names.ts';
import { ICON_SHAPES } from '../../core/sheet/icons/icon-shapes.ts';

/** The same outline the map draws, for legend and lists. */
export function ShapeSwatch(props: {
  readonly icon: IconName;
  readonly colour: string;
  readonly letter?: string;
  readonly letterColour?: string;
  readonly size?: number;
}) {
  const { icon, colour, letter, letterColour = '#ffffff', size = 14 } = props;
  return (
    <svg
      viewBox="-1.15 -1.15 2.3 2.3"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={outline(icon)} fill={colour} fillRule="evenodd" />
      {letter ? (
        <text y="0.42" textAnchor="middle" fontSize="1.2" fontWeight="600" fill={letterColour}>
          {letter}
        </text>
      ) : null}
    </svg>
  );
}

function outline(icon: IconName): string {
  return ICON_SHAPES[icon]
    .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`).join('L')}Z`)
    .join('');
}
