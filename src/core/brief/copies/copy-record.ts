import type { PageMark } from '../../sheet/page-mark.ts';

/** Who got which copy of what, and when: the register of copies, kept in the project. */
export type CopyRecord = {
  readonly id: string;
  /** UTC milliseconds. */
  readonly at: number;
  /** `file`, `print` (title: its room), `page`, `patrol-sheet`, `six-month` … and its title. */
  readonly paper: string;
  readonly title: string;
  readonly mark: PageMark;
  /** SHA-256 of the file, so that a copy can be told from another; empty: printed. */
  readonly sha256: string;
};
