import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { CUT_TOOLS } from '../../state/what-if/what-if-state.ts';
import type { CutTool } from '../../state/what-if/what-if-state.ts';
import { cutView } from '../../state/what-if/shown-scenario.ts';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import styles from './cut-tools.module.css';
import { finishCorridor } from './press-with-tool.ts';

const ICONS: Readonly<Record<CutTool, IconName>> = {
  off: 'pin',
  pick: 'cut',
  disc: 'disc',
  corridor: 'corridor',
  link: 'link',
};

/** The tools of the what-if on the map, what the one in hand does, and what goes dark meanwhile. */
export function CutToolBar() {
  const { t } = useTranslation('cut');
  const dispatch = useDispatch();
  const tool = useApp(({ session }) => session.cut.tool);
  return (
    <section className={styles.bar} aria-label={t('tools.label')}>
      <SegmentedControl
        label={t('tools.label')}
        size="sm"
        value={tool}
        segments={CUT_TOOLS.map((value) => ({
          value,
          label: t(`tools.${value}`),
          icon: ICONS[value],
        }))}
        onChange={(value) =>
          dispatch({
            type: 'session/set-cut',
            change: { tool: value, line: [], linkFrom: null, question: null },
          })
        }
      />
      <p className={styles.hint}>
        <ToolHint tool={tool} />
      </p>
      <FinishCorridor />
      <LiveTotal />
    </section>
  );
}

function ToolHint({ tool }: { readonly tool: CutTool }) {
  const { t } = useTranslation('cut');
  const points = useApp(({ session }) => session.cut.line.length);
  const half = useApp(({ session }) => session.cut.linkFrom !== null);
  if (tool === 'corridor' && points > 1) return t('hint.corridor_more');
  if (tool === 'link' && half) return t('hint.link_second');
  return t(`hint.${tool}`);
}

function FinishCorridor() {
  const { t } = useTranslation('cut');
  const { store } = useServices();
  const drawn = useApp(
    ({ session }) => session.cut.tool === 'corridor' && session.cut.line.length > 1,
  );
  if (!drawn) return null;
  return (
    <Button size="sm" variant="primary" onClick={() => finishCorridor(store)}>
      {t('tools.finish')}
    </Button>
  );
}

function LiveTotal() {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const loss = useApp(cutView)?.answer.loss;
  const cuts = useApp(({ project }) => project.whatIf.scenario.cuts.length);
  const drawing = useApp(({ session }) => session.cut.moving !== null);
  if (!loss || (cuts === 0 && !drawing)) return null;
  return (
    <p className={styles.total}>
      {t('live_total', {
        sites: format.integer(loss.sites),
        subscribers: format.integer(loss.subscribers),
      })}
    </p>
  );
}
