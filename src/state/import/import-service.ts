import type { ChoicesChange } from './with-choices.ts';

/** How files get in: they are reviewed first, and loaded when a person agrees. Their state is `session.imports`. */
export type ImportService = {
  /** Files that were picked, dropped or pasted. */
  readonly open: (files: readonly File[]) => Promise<void>;
  /** Text from the clipboard: a table is taken as a file that is called `word` and the moment. */
  readonly paste: (text: string, word: string) => Promise<void>;
  /** Looks at a file of the project again, to change its choices or correct rows. */
  readonly reopen: (projectFile: string) => Promise<void>;
  readonly show: (name: string) => void;
  /** An answer, or another choice: the file is reviewed again, its last report stays until then. */
  readonly choose: (name: string, change: ChoicesChange) => void;
  /** Takes the place of a file of the project; null: it is a file of its own; undefined: asks again. */
  readonly replace: (name: string, projectFile: string | null | undefined) => void;
  /** Takes each of these sheets of a file as a file that waits on its own. */
  readonly split: (name: string, layers: readonly string[]) => void;
  /** Gives up the choices that were taken over from the last file with these headers. */
  readonly forget: (name: string) => void;
  /** Stops the review of a file that takes too long, or starts it again. */
  readonly stop: (name: string) => void;
  readonly review: (name: string) => void;
  /** Loads every file without an open question. */
  readonly accept: () => Promise<void>;
  readonly drop: (name: string) => void;
  readonly dropAll: () => void;
};
