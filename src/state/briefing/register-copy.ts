import { sha256HexOfBytes } from '../../core/basics/sha256.ts';
import type { PageMark } from '../../core/sheet/page-mark.ts';
import type { AppStore } from '../app-services.ts';

/** What a copy is, and how a person marked it. */
export type MarkedCopy = {
  readonly mark: PageMark;
  /** `file` and `print` for what rooms give; else the kind of paper: `page`, `patrol-sheet`, `six-month` … */
  readonly paper: string;
  readonly title: string;
};

export type CopyRegister = { readonly store: AppStore; readonly now: () => number };

/** Writes a copy into the register of the project; `bytes` null: printed, there is no file. */
export async function registerCopy(
  { store, now }: CopyRegister,
  copy: MarkedCopy,
  bytes: Uint8Array | null,
): Promise<void> {
  const sha256 = bytes ? await sha256HexOfBytes(bytes) : '';
  const at = now();
  const { copies } = store.getState().project.briefing;
  const same = copies.filter((other) => other.at === at).length;
  const id = `${at.toString(36)}-${same}`;
  store.dispatch({ type: 'project/register-copy', copy: { id, at, sha256, ...copy } });
}
