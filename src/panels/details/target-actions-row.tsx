import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { chosenTarget } from '../../state/selectors/selection.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTargetActions } from '../targets/use-target-actions.ts';
import styles from './details.module.css';

type Props = { readonly result: StudyResult; readonly target: number };

export function TargetActionsRow({ result, target }: Props): ReactNode {
  const { t } = useTranslation('targets');
  const dispatch = useDispatch();
  const id = result.targets.id[target] ?? '';
  const chosen = useApp((state) => chosenTarget(state, id));
  const { open } = useTargetActions(result);
  return (
    <div className={styles.actions}>
      <Button
        size="sm"
        icon="flag"
        aria-pressed={chosen !== null}
        onClick={() =>
          dispatch(
            chosen
              ? { type: 'project/drop-target', target: id }
              : { type: 'project/choose-target', target: id, note: '' },
          )
        }
      >
        {t(chosen ? 'details.chosen' : 'details.choose')}
      </Button>
      <Button size="sm" variant="quiet" icon="pin" onClick={() => open(target)}>
        {t('details.show_on_map')}
      </Button>
      {chosen ? (
        <TextField
          className={styles.note}
          label={t('chosen.note')}
          labelHidden
          placeholder={t('chosen.note')}
          value={chosen.note}
          onChange={(note) => dispatch({ type: 'project/choose-target', target: id, note })}
        />
      ) : null}
    </div>
  );
}
