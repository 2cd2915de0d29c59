import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import styles from './set-aside-grid.module.css';

/** Where a person goes after a cell: Enter leaves the row, Tab steps through it. */
export type SaveCell = (text: string, then: 'below' | 'next' | 'before' | 'stay') => void;

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSave: SaveCell;
  readonly onCancel: () => void;
};

/** A cell under correction. Leaving it keeps what was typed; Esc does not. */
export function CellEditor({ label, value, onSave, onCancel }: Props) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const leave = (act: () => void): void => {
    if (left.current) return;
    left.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') leave(() => onSave(text, 'below'));
    else if (event.key === 'Escape') leave(onCancel);
    else if (event.key === 'Tab') leave(() => onSave(text, event.shiftKey ? 'before' : 'next'));
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={label}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        leave(() => onSave(text, 'stay'));
      }}
    />
  );
}
