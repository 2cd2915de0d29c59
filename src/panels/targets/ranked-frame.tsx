import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';
import { RankGrid } from './rank-grid.tsx';
import type { RankGridProps } from './rank-grid.tsx';
import styles from './targets-room.module.css';

const ROW_HEIGHT_PX = 48;
const HEADER_HEIGHT_PX = 52;
/** From this width on a row has fewer lines; the style sheets of the columns use the same. */
const WIDE_PX = 680;

export type RankedFrameProps<Column extends string> = Omit<
  RankGridProps<Column>,
  'rowHeightPx' | 'headerHeightPx' | 'gliding'
> & {
  /** Stands over the list, such as a picture of it. */
  readonly above?: ReactNode;
  readonly gliding?: boolean;
  readonly rowHeight?: { readonly narrowPx: number; readonly widePx: number };
  readonly headerHeightPx?: number;
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
  const { filter, tools, note, above, rowHeight, ...grid } = props;
  const [frame, widthPx] = useMeasuredWidth<HTMLDivElement>(0);
  const wide = widthPx >= WIDE_PX;
  const rowHeightPx = rowHeight ? (wide ? rowHeight.widePx : rowHeight.narrowPx) : ROW_HEIGHT_PX;
  const { t } = useTranslation('targets');
  return (
    <div ref={frame} className={styles.table}>
      {above}
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
        <RankGrid
          {...grid}
          rowHeightPx={rowHeightPx}
          headerHeightPx={wide || !props.headerHeightPx ? HEADER_HEIGHT_PX : props.headerHeightPx}
          gliding={props.gliding ?? false}
        />
      )}
    </div>
  );
}
