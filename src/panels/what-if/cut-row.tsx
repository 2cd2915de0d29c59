import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { withCutAt, withoutCut } from '../../state/what-if/scenario-edits.ts';
import { cutView } from '../../state/what-if/shown-scenario.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { CutExtent } from './cut-extent.tsx';
import { cutLabel } from './cut-label.ts';
import { CutSize } from './cut-size.tsx';
import { useDiscKeys } from './use-disc-keys.ts';
import { useEditScenario } from './use-edit-scenario.ts';
import { useShowCut } from './use-show-cut.ts';
import styles from './what-if.module.css';

type Props = { readonly cut: ScenarioCut; readonly at: number; readonly result: StudyResult };

/** One cut: its number, what it is, what it does alone; chosen, it answers to arrows and Delete. */
export function CutRow({ cut, at, result }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const dispatch = useDispatch();
  const edit = useEditScenario();
  const show = useShowCut(result);
  const chosen = useApp(({ session }) => session.cut.chosen === at);
  const label = cutLabel(cut, result, { t, format });
  const number = at + 1;
  const restore = (): void => {
    edit((scenario) => withoutCut(scenario, at));
    dispatch({ type: 'session/set-cut', change: { chosen: -1 } });
  };
  const onKeyDown = useDiscKeys(cut, at, restore);
  return (
    <li className={styles.cut} data-chosen={chosen}>
      <span className={styles.number} aria-hidden="true">
        ✕{number}
      </span>
      <button
        type="button"
        className={styles.cutName}
        aria-pressed={chosen}
        title={cut.type === 'disc' ? t('list.move_hint') : undefined}
        onClick={() => {
          dispatch({ type: 'session/set-cut', change: { chosen: chosen ? -1 : at } });
          if (!chosen) show(cut);
        }}
        onKeyDown={onKeyDown}
      >
        <VisuallyHidden>{t('list.choose', { number })} </VisuallyHidden>
        <span className={styles.hitName}>{label.name}</span>
        <span className={styles.hitPlace} data-unknown={!label.known}>
          {label.kind}
        </span>
        <CutEffect at={at} />
      </button>
      <CutExtent
        cut={cut}
        result={result}
        onChange={(next) => edit((scenario) => withCutAt(scenario, at, next))}
      />
      <CutSize
        cut={cut}
        number={number}
        onChange={(next) => edit((s) => withCutAt(s, at, next), `size ${at}`)}
      />
      <IconButton icon="trash" size="sm" label={t('list.restore', { number })} onClick={restore} />
    </li>
  );
}

/** What this one takes by itself, and beyond all the others. */
function CutEffect({ at }: { readonly at: number }): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const answer = useApp(cutView)?.answer;
  const item = answer?.items[at];
  if (!item) return null;
  const parts = [
    t('list.alone', { sites: format.integer(item.alone.sites) }),
    ...(answer.items.length > 1
      ? [t('list.adds', { sites: format.integer(item.adds.sites) })]
      : []),
    ...(item.links + item.nodes > 1
      ? [t('list.takes', { links: format.integer(item.links), nodes: format.integer(item.nodes) })]
      : []),
    ...(item.awayM > 0 ? [t('list.away', { distance: format.distance(item.awayM) })] : []),
  ];
  return <span className={styles.effect}>{parts.join(' · ')}</span>;
}
