import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RankGrid } from './rank-grid.tsx';
import type { RankGridProps } from './rank-grid.tsx';
import styles from './targets-room.module.css';

const ROW_HEIGHT_PX = 48;

export type RankedFrameProps<Column extends string> = Omit<RankGridProps<Column>, 'rowHeightPx'> & {
  readonly filter: {
    readonly label: string;
    readonly hint: string;
    readonly text: string;
    readonly onText: (text: string) => void;
  };
  /** Further filters beside the text. */
  readonly tools?: ReactNode;
  /** What the rows are, above them. */
  readonly note: ReactNode;
};

/** A filter over a ranked list, and the list: targets and communes are both this. */
export function RankedFrame<Column extends string>(props: RankedFrameProps<Column>): ReactNode {
  const { filter, tools, note, ...grid } = props;
  const { t } = useTranslation('targets');
  return (
    <div className={styles.table}>
      <div className={styles.tools}>
        <TextField
          type="search"
          label={filter.label}
          labelHidden
          placeholder={filter.hint}
          value={filter.text}
          onChange={filter.onText}
        />
        {tools}
      </div>
      {note}
      {grid.rows.length === 0 ? (
        <EmptyState icon="filter" title={t('none_shown.title')}>
          {t('none_shown.text')}
        </EmptyState>
      ) : (
        <RankGrid {...grid} rowHeightPx={ROW_HEIGHT_PX} />
      )}
    </div>
  );
}
