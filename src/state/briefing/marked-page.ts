import type { AppStore } from '../app-services.ts';
import type { PagePort } from '../services/page-port.ts';
import type { MarkDesk } from './mark-choice.ts';
import type { MarkedCopy } from './register-copy.ts';

/** The only way out: what leaves carries a mark a person chose, and stands in the register of copies. */
export type MarkedPage = Pick<PagePort, 'pickFiles'> & {
  /** Asks for a mark unless a person already gave one. False: they changed their mind, nothing was saved. */
  readonly saveFile: (
    name: string,
    bytes: Uint8Array,
    mediaType: string,
    copy?: MarkedCopy,
  ) => Promise<boolean>;
  /** The program's own files, without a record of the province: projects, forms, settings. No mark. */
  readonly saveOwnFile: PagePort['saveFile'];
  /** Prints what the room puts on paper, under the same rule. */
  readonly print: (copy?: MarkedCopy) => Promise<boolean>;
};

export function createMarkedPage(
  page: PagePort,
  marks: MarkDesk,
  store: AppStore,
  now: () => number,
): MarkedPage {
  const asked = async (paper: string, title: string): Promise<MarkedCopy | null> => {
    const mark = await marks.ask();
    return mark && { mark, paper, title };
  };
  // Fetched with the first copy: the first map needs none of it.
  const register = async (copy: MarkedCopy, bytes: Uint8Array | null): Promise<void> => {
    const { registerCopy } = await import('./register-copy.ts');
    await registerCopy({ store, now }, copy, bytes);
  };
  return {
    pickFiles: page.pickFiles,
    saveOwnFile: page.saveFile,
    saveFile: async (name, bytes, mediaType, copy) => {
      const marked = copy ?? (await asked('file', name));
      if (!marked) return false;
      page.saveFile(name, bytes, mediaType);
      await register(marked, bytes);
      return true;
    },
    print: async (copy) => {
      const marked = copy ?? (await asked('print', store.getState().session.room));
      if (!marked) return false;
      const change = { printMark: marked.mark };
      store.dispatch({ type: 'session/set-briefing', change });
      await page.print();
      await register(marked, null);
      return true;
    },
  };
}
