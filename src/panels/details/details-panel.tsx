// oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere inside
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../state/app-state.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { useFootSheet } from '../../state/use-foot-sheet.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SheetTurn, sheetClass } from '../../ui/foot-sheet.tsx';
import { useNextPicture } from '../../ui/use-next-picture.ts';
import { AreaDetails } from './area-details.tsx';
import { RecordDetailsView } from './record-details.tsx';
import { TargetDetailsView } from './target-details.tsx';
import { useFocusBack } from './use-focus-back.ts';
import styles from './details.module.css';

/** What is selected, in full: beside the map while there is a selection, else nothing. */
export function DetailsPanel(): ReactNode {
  const { t } = useTranslation('targets');
  const dispatch = useDispatch();
  const selected = useApp((state) => state.session.selection);
  /** The row is marked at once; all there is to say of it follows one picture later. */
  const shown = useNextPicture(selected);
  const selection = selected && shown;
  const sheet = useFootSheet();
  const panel = useFocusBack(selected);
  const [cameFrom, setCameFrom] = useState<Selection | null>(null);
  if (!selection) return null;

  const select = (next: Selection | null): void =>
    dispatch({ type: 'session/select', selection: next });
  const follow = (next: Selection): void => {
    setCameFrom(selection);
    select(next);
  };
  return (
    <aside
      ref={panel}
      className={classNames(styles.panel, sheetClass)}
      data-foot-sheet={sheet.height}
      aria-label={t('details.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') select(null);
      }}
    >
      <header className={styles.bar}>
        <div className={styles.origin}>
          {cameFrom && selection.type === 'record' ? (
            <Button
              size="sm"
              variant="quiet"
              icon="chevron-left"
              onClick={() => {
                select(cameFrom);
                setCameFrom(null);
              }}
            >
              {t('details.back')}
            </Button>
          ) : (
            <span className={styles.barTitle}>{t(`details.of.${selection.type}`)}</span>
          )}
        </div>
        <SheetTurn height={sheet.height} onTurn={sheet.turn} />
        <IconButton
          icon="close"
          size="sm"
          label={t('details.close')}
          onClick={() => select(null)}
        />
      </header>
      <div className={styles.scroll}>
        <SelectedThing selection={selection} onFollow={follow} />
      </div>
    </aside>
  );
}

type Props = { readonly selection: Selection; readonly onFollow: (next: Selection) => void };

function SelectedThing({ selection, onFollow }: Props): ReactNode {
  const result = useApp(lastResult);
  if (selection.type === 'record') {
    return <RecordDetailsView kind={selection.kind} row={selection.row} />;
  }
  if (!result) return null;
  return selection.type === 'target' ? (
    <TargetDetailsView result={result} target={selection.target} onFollow={onFollow} />
  ) : (
    <AreaDetails result={result} code={selection.code} onFollow={onFollow} />
  );
}
