import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import { useApp } from '../../state/use-app.ts';
import styles from './record-browser.module.css';
import { RecordRow } from './record-row.tsx';
import { stepCursor } from './step-cursor.ts';
import { useRecordPages } from './use-record-pages.ts';
import { useSelectRecord } from './use-select-record.ts';

const ROW_PX = 32;

export type RecordTableProps = {
  readonly kind: KindId;
  readonly rows: number;
  readonly dataHash: string;
};

/** A grid of all records: only the rows in view exist; arrows move, Enter selects on the map. */
export function RecordTable({ kind, rows, dataHash }: RecordTableProps) {
  const { t } = useTranslation(['data', 'model']);
  const { fields } = kindOf(kind);
  const pages = useRecordPages(kind, dataHash);
  const select = useSelectRecord();
  const selectedRow = useApp(({ session: { selection } }) =>
    selection?.type === 'record' && selection.kind === kind ? selection.row : -1,
  );
  const [cursor, setCursor] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    initialRect: { width: 400, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    pages.show(first, last);
  }, [pages, first, last]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepCursor(event.key, cursor, rows);
    if (next !== null) {
      event.preventDefault();
      setCursor(next);
      virtual.scrollToIndex(next);
    }
    const record = pages.recordAt(cursor);
    if ((event.key === 'Enter' || event.key === ' ') && record) {
      event.preventDefault();
      select(record);
    }
  };

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={t('records.table', { kind: t(`model:kind.${kind}`) })}
      aria-rowcount={rows + 1}
      aria-activedescendant={`record-${cursor}`}
      onKeyDown={onKeyDown}
      style={{ '--columns': fields.map(({ type }) => columnWidth(type)).join(' ') }}
    >
      <div className={styles.head} role="rowgroup">
        <div className={styles.headRow} role="row" aria-rowindex={1}>
          {fields.map((field) => (
            <div key={field.name} className={styles.headCell} role="columnheader">
              {t(`model:field.${field.name}`)}
            </div>
          ))}
        </div>
      </div>
      <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <RecordRow
            key={item.key}
            row={item.index}
            top={item.start}
            fields={fields}
            record={pages.recordAt(item.index)}
            selected={item.index === selectedRow}
            cursor={item.index === cursor}
            onSelect={(record) => {
              setCursor(item.index);
              select(record);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function columnWidth(type: string): string {
  if (type === 'text') return '160px';
  return type === 'number' || type === 'integer' ? '104px' : '132px';
}
