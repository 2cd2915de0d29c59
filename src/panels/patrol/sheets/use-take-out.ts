import { useRef, useState } from 'react';
import { dayOf } from '../../../core/time/vietnam-time.ts';
import type { PageMark } from '../../../core/sheet/page-mark.ts';
import type { PatrolFileKind, PatrolPageAsked } from '../../../jobs/protocol/patrol-file-jobs.ts';
import { askForMark } from '../../../state/briefing/mark-choice.ts';
import type { PrintedPage } from '../../../state/briefing/briefing-session.ts';
import { useServices } from '../../../state/use-app.ts';
import type { PatrolRequest } from './use-patrol-request.ts';

export type TakeOutState =
  | { readonly status: 'ready' }
  | { readonly status: 'working'; readonly fraction: number }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'failed' };

export type TakeOut = {
  readonly state: TakeOutState;
  /** `title` names the copy in the register. */
  readonly save: (kind: PatrolFileKind, title: string, team?: number) => Promise<void>;
  readonly print: (pages: readonly PatrolPageAsked[], title: string) => Promise<void>;
  readonly cancel: () => void;
};

const MEDIA: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  gpx: 'application/gpx+xml',
  kml: 'application/vnd.google-earth.kml+xml',
  html: 'text/html',
};
const A4 = { widthMm: 210, heightMm: 297 };

/** First the mark, then the papers with it on them, then the file: in this order only. */
export function useTakeOut(request: PatrolRequest): TakeOut {
  const services = useServices();
  const { jobs, page, store } = services;
  const [state, setState] = useState<TakeOutState>({ status: 'ready' });
  const stop = useRef<AbortController | null>(null);

  const marked = async (
    work: (asked: PatrolRequest, mark: PageMark, signal: AbortSignal) => Promise<TakeOutState>,
  ): Promise<void> => {
    const mark = await askForMark(services);
    if (!mark) return;
    const controller = new AbortController();
    stop.current = controller;
    setState({ status: 'working', fraction: 0 });
    const over = { ...request.over, mark, issued: dayOf(Date.now()) };
    try {
      setState(await work({ ...request, over }, mark, controller.signal));
    } catch {
      setState(controller.signal.aborted ? { status: 'ready' } : { status: 'failed' });
    }
  };

  const save: TakeOut['save'] = (kind, title, team) =>
    marked(async (asked, mark, signal) => {
      const one = { ...asked, files: [kind], ...(team === undefined ? {} : { team }) };
      const [file] = await jobs.run('patrol-files', one, {
        signal,
        onProgress: ({ fraction }) => setState({ status: 'working', fraction }),
      });
      if (!file) return { status: 'failed' };
      const media = MEDIA[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      const copy = { mark, paper: `patrol-${kind}`, title };
      const saved = await page.saveFile(file.name, file.bytes, media, copy);
      return saved ? { status: 'saved', name: file.name } : { status: 'ready' };
    });

  const print: TakeOut['print'] = (pages, title) =>
    marked(async (asked, mark, signal) => {
      const printed: PrintedPage[] = [];
      for (const [at, one] of pages.entries()) {
        const { svg } = await jobs.run('patrol-preview', { ...asked, page: one }, { signal });
        // Every page its own names: the same clip would else be taken from the first.
        printed.push({ svg: svg.replaceAll('patrol-clip', `patrol-${at}-clip`), ...A4 });
        setState({ status: 'working', fraction: (at + 1) / pages.length });
      }
      store.dispatch({ type: 'session/set-briefing', change: { printPages: printed } });
      await page.print({ mark, paper: 'patrol-sheet', title });
      return { status: 'ready' };
    });

  return { state, save, print, cancel: () => stop.current?.abort() };
}
