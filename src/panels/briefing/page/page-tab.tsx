import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isToldAt, pageSubjects } from '../../../core/brief/page/facts/page-subjects.ts';
import type { PageSubject } from '../../../core/brief/page/page-request.ts';
import { pageOnTable } from '../../../state/briefing/page/page-on-table.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import './sheet-fonts.css';
import { BlockInspector } from './block-inspector.tsx';
import { CopyRegister } from './copy-register.tsx';
import { OutBar } from './out-bar.tsx';
import { PageCanvas } from './page-canvas.tsx';
import { PageRemarks } from './page-remarks.tsx';
import { PageSettings } from './page-settings.tsx';
import styles from './page-tab.module.css';
import { PageTools } from './page-tools.tsx';
import { SubjectBar } from './subject-bar.tsx';
import type { SubjectChoice } from './subject-bar.tsx';
import { usePagePreview } from './use-page-preview.ts';
import { usePageRequest } from './use-page-request.ts';

const PROVINCE: readonly PageSubject[] = [{ by: 'province' }];

/** A page as it is printed: laid out, worded, marked, saved. */
export function PageTab(): ReactNode {
  const { t } = useTranslation('page');
  const [chosen, setChosen] = useState<SubjectChoice>('province');
  const [page, setPage] = useState(0);
  const [picked, setPicked] = useState<string | null>(null);
  const level = useApp((state) => pageOnTable(state).level);
  const choice = isToldAt(level, chosen) ? chosen : 'province';
  const subjects = useSubjects(choice);
  const request = usePageRequest(subjects);
  const at = Math.min(page, Math.max(0, subjects.length - 1));
  const state = usePagePreview(request, at);
  const block = request.template.blocks.find(({ id }) => id === picked);
  return (
    <section className={styles.tab} aria-label={t('tab.label')}>
      <PageTools />
      <SubjectBar
        choice={choice}
        level={level}
        onChoose={(next) => {
          setChosen(next);
          setPage(0);
        }}
        page={at}
        of={subjects.length}
        onPage={setPage}
      />
      <OutBar request={request} atlas={choice !== 'province'} />
      <PageCanvas template={request.template} state={state} picked={picked} onPick={setPicked} />
      <PageRemarks template={request.template} cut={state.preview?.cut ?? []} />
      {block ? (
        <BlockInspector
          key={block.id}
          block={block}
          template={request.template}
          draft={state.preview?.drafts[block.id]}
          onDropped={() => setPicked(null)}
        />
      ) : null}
      <PageSettings />
      <CopyRegister />
    </section>
  );
}

function useSubjects(choice: SubjectChoice): readonly PageSubject[] {
  const result = useApp(lastResult);
  const plan = useApp(({ session }) => session.patrol.plan);
  return useMemo(() => {
    if (choice === 'province' || !result) return PROVINCE;
    const zones = plan.status === 'ready' ? plan.value : null;
    const subjects = pageSubjects(choice, result, zones);
    return subjects.length > 0 ? subjects : PROVINCE;
  }, [choice, result, plan]);
}
