import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Paper } from '../../../core/brief/paper/paper.ts';
import type { PageMark } from '../../../core/sheet/page-mark.ts';
import { dayOf } from '../../../core/time/vietnam-time.ts';
import { makePaper } from '../../../i18n/papers/make-paper.ts';
import { paperAbout, paperInputOf } from '../../../i18n/papers/paper-input-of.ts';
import type { ClassBreaks } from '../../../core/study/class-breaks.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { papersView } from './papers-view.ts';
import { useOffice } from './use-office.ts';
import { usePaperFacts } from './use-paper-facts.ts';
import type { FactsState } from './use-paper-facts.ts';
import { usePaperSpeech } from './use-paper-speech.ts';

export type PaperOnTable = {
  readonly state: FactsState['status'];
  /** Without a mark: only to be looked at; null: what it is about is not there. */
  readonly paper: Paper | null;
  readonly withMark: (mark: PageMark) => Paper | null;
  /** What a person's own words are kept under. */
  readonly about: string;
  /** ISO day it is dated. */
  readonly date: string;
};

export function usePaper(): PaperOnTable {
  const speech = usePaperSpeech();
  const { kind, number, date: asked, urgency, incident } = useStore(papersView);
  const state = usePaperFacts();
  const { office } = useOffice();
  const texts = useApp(({ project }) => project.briefing.texts);
  const hotlines = useApp(({ project }) => project.patrol.hotlines);
  const breaks = useBreaks();
  const [today] = useState(() => dayOf(Date.now()));
  const date = asked || today;
  const facts = state.status === 'ready' ? state.facts : null;
  const about = paperAbout(kind, incident, facts?.report.period ?? null);
  const make = useCallback(
    (mark: PageMark | null): Paper | null => {
      if (!facts) return null;
      const choice = { about, date, number, urgency, mark, breaks };
      const input = paperInputOf({ office, texts, hotlines }, choice, speech);
      return makePaper(kind, facts, input, speech);
    },
    [facts, office, date, hotlines, kind, number, urgency, texts, about, speech, breaks],
  );
  const paper = useMemo(() => make(null), [make]);
  return { state: state.status, paper, withMark: make, about, date };
}

/** The classes that hold: the project's, else those drawn from the result, as the command line takes them. */
function useBreaks(): ClassBreaks | null {
  const { jobs } = useServices();
  const kept = useApp(({ project }) => project.breaks);
  const hash = useApp((state) => lastResult(state)?.hash ?? '');
  const [drawn, setDrawn] = useState<ClassBreaks | null>(null);
  useEffect(() => {
    if (hash === '') return undefined;
    let open = true;
    jobs
      .run('class-breaks', {})
      .then((breaks) => {
        if (open) setDrawn(breaks);
      })
      .catch(() => {
        if (open) setDrawn(null);
      });
    return () => {
      open = false;
    };
  }, [jobs, hash]);
  return kept ?? drawn;
}
