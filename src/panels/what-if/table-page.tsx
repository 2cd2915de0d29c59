import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { commandOf } from '../../state/commands/registry.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { isUntouched } from '../../state/what-if/scenario-edits.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AddCut } from './add-cut.tsx';
import { BuiltList } from './built-list.tsx';
import { CutList } from './cut-list.tsx';
import { LossTotals } from './loss-totals.tsx';
import { ScenarioBar } from './scenario-bar.tsx';

/** The scenario on the table: what is cut and built, and what that does. */
export function TablePage({ result }: { readonly result: StudyResult }): ReactNode {
  const untouched = useApp(
    ({ project, session }) => isUntouched(project.whatIf.scenario) && session.cut.moving === null,
  );
  return (
    <>
      <ScenarioBar />
      <AddCut />
      {untouched ? <NothingCut /> : <LossTotals result={result} />}
      <CutList result={result} />
      <BuiltList result={result} />
    </>
  );
}

function NothingCut(): ReactNode {
  const { t } = useTranslation('cut');
  const services = useServices();
  const selecting = useApp(({ session }) => session.selection?.type === 'target');
  const command = commandOf('cut_selection');
  return (
    <EmptyState
      icon="cut"
      title={t('empty.title')}
      action={
        selecting ? (
          <Button icon="cut" onClick={() => void runCommand(command, services)}>
            {t('empty.selected')}
          </Button>
        ) : null
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
