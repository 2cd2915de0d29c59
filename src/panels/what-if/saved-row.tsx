import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { freeScenarioId } from '../../state/what-if/scenario-edits.ts';
import type { SavedScenario } from '../../core/project/project.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './what-if.module.css';

/** As many as a panel has room for. */
const MOST_COMPARED = 3;

type Props = { readonly saved: SavedScenario; readonly onOpened: () => void };

export function SavedRow({ saved, onOpened }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const dispatch = useDispatch();
  const scenarios = useApp(({ project }) => project.scenarios);
  const compared = useApp(({ session }) => session.cut.compared);
  const onTable = useApp(({ project }) => project.whatIf.saved === saved.id);
  const { id, scenario } = saved;
  const { name, created, cuts, links, planned, hardened } = scenario;
  const parts = t('saved.parts', {
    cuts: format.integer(cuts.length),
    built: format.integer(links.length + planned.length + hardened.length),
  });
  const day = created === '' ? [] : [t('saved.created', { day: format.day(Date.parse(created)) })];
  const now = onTable ? [t('saved.on_table')] : [];
  const duplicate = (): void => {
    const copy = { ...scenario, name: t('saved.copy_of', { name }) };
    const kept = { id: freeScenarioId(scenarios), scenario: copy };
    dispatch({ type: 'project/save-scenario', saved: kept, open: false });
  };
  return (
    <li className={styles.entry} data-chosen={onTable}>
      <Checkbox
        checked={compared.includes(id)}
        onChange={(checked) => {
          const others = compared.filter((one) => one !== id);
          const next = checked ? [...others, id].slice(-MOST_COMPARED) : others;
          dispatch({ type: 'session/set-cut', change: { compared: next } });
        }}
      >
        <VisuallyHidden>{t('saved.compare', { name })}</VisuallyHidden>
      </Checkbox>
      <span className={styles.entryText}>
        <span className={styles.hitName}>{name}</span>
        <span className={styles.hitPlace}>{[parts, ...day, ...now].join(' · ')}</span>
      </span>
      <Button
        size="sm"
        aria-label={t('saved.open', { name })}
        onClick={() => {
          dispatch({ type: 'project/open-scenario', scenario, saved: id });
          dispatch({ type: 'session/set-cut', change: { chosen: -1 } });
          onOpened();
        }}
      >
        {t('saved.open_short')}
      </Button>
      <IconButton
        icon="copy"
        size="sm"
        label={t('saved.duplicate', { name })}
        onClick={duplicate}
      />
      <IconButton
        icon="trash"
        size="sm"
        label={t('saved.drop', { name })}
        onClick={() => {
          dispatch({ type: 'project/drop-scenario', id });
          const left = compared.filter((one) => one !== id);
          dispatch({ type: 'session/set-cut', change: { compared: left } });
        }}
      />
    </li>
  );
}
