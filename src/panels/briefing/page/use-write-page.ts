import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRequest } from '../../../core/brief/page/page-request.ts';
import type { PageMark } from '../../../core/sheet/page-mark.ts';
import { askForMark } from '../../../state/briefing/mark-choice.ts';
import type { PrintedPage } from '../../../state/briefing/briefing-session.ts';
import type { PageFormat } from '../../../jobs/protocol/page-jobs.ts';
import { useServices } from '../../../state/use-app.ts';
import { zipPages } from './zip-pages.ts';

export type WriteState =
  | { readonly status: 'ready' }
  | { readonly status: 'working'; readonly fraction: number }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'failed' };

export type WritePage = {
  readonly state: WriteState;
  readonly save: (format: PageFormat) => Promise<void>;
  readonly print: () => Promise<void>;
  readonly cancel: () => void;
};

/** First the mark, then the pages with it on them, then the file: in this order only. */
export function useWritePage(request: PageRequest, atlas: boolean): WritePage {
  const { t } = useTranslation('page');
  const services = useServices();
  const { jobs, page, store } = services;
  const [state, setState] = useState<WriteState>({ status: 'ready' });
  const stop = useRef<AbortController | null>(null);
  const name = t(atlas ? 'out.atlas_name' : 'out.page_name');

  const marked = async (
    work: (mark: PageMark, signal: AbortSignal) => Promise<WriteState>,
  ): Promise<void> => {
    const mark = await askForMark(services);
    if (!mark) return;
    const controller = new AbortController();
    stop.current = controller;
    setState({ status: 'working', fraction: 0 });
    try {
      setState(await work(mark, controller.signal));
    } catch {
      setState(controller.signal.aborted ? { status: 'ready' } : { status: 'failed' });
    }
  };
  const copyOf = (mark: PageMark) => ({ mark, paper: atlas ? 'atlas' : 'page', title: name });

  const save = (format: PageFormat): Promise<void> =>
    marked(async (mark, signal) => {
      const files = await jobs.run(
        'page-file',
        { request: { ...request, mark }, format, name },
        { signal, onProgress: ({ fraction }) => setState({ status: 'working', fraction }) },
      );
      const file = await zipPages(files, name);
      const saved = await page.saveFile(file.name, file.bytes, file.mediaType, copyOf(mark));
      return saved ? { status: 'saved', name: file.name } : { status: 'ready' };
    });

  const print = (): Promise<void> =>
    marked(async (mark, signal) => {
      const pages: PrintedPage[] = [];
      const of = request.subjects.length;
      for (let at = 0; at < of; at += 1) {
        const asked = { request: { ...request, mark }, page: at };
        const { svg, widthMm, heightMm } = await jobs.run('compose-page', asked, { signal });
        // Every page its own names: the same clip would else be taken from the first.
        pages.push({ svg: svg.replaceAll('page-clip', `page-${at}-clip`), widthMm, heightMm });
        setState({ status: 'working', fraction: (at + 1) / of });
      }
      store.dispatch({ type: 'session/set-briefing', change: { printPages: pages } });
      await page.print(copyOf(mark));
      return { status: 'ready' };
    });

  return { state, save, print, cancel: () => stop.current?.abort() };
}
