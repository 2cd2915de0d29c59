import type { RefObject } from 'react';
import type { Picked } from '../port/pick-feature.ts';
import styles from './map-tooltip.module.css';

/** Follows the pointer: the port moves the box, React only changes what it says. */
export function MapTooltip(props: {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly picked: Picked | null;
}) {
  const { box, picked } = props;
  const Tooltip = picked?.pick.Tooltip;
  return (
    <div ref={box} className={styles.follow} aria-hidden="true">
      {picked && Tooltip ? <Tooltip properties={picked.properties} /> : null}
    </div>
  );
}

const OFFSET_PX = 14;

/** Beside the pointer, turned to the side where there is room. */
export function placeTooltip(box: HTMLElement, x: number, y: number): void {
  const room = box.parentElement;
  if (!room) return;
  const width = box.offsetWidth;
  const height = box.offsetHeight;
  const left = x + OFFSET_PX + width > room.clientWidth ? x - OFFSET_PX - width : x + OFFSET_PX;
  const top = y + OFFSET_PX + height > room.clientHeight ? y - OFFSET_PX - height : y + OFFSET_PX;
  box.style.transform = `translate(${Math.max(4, Math.round(left))}px, ${Math.max(4, Math.round(top))}px)`;
}
