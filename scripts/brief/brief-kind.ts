import type { Project } from '../../src/core/project/project.ts';
import type { PageMark } from '../../src/core/sheet/page-mark.ts';
import type { OutputFile } from '../../src/jobs/protocol/output-jobs.ts';
import type { CommandArgs, CommandIo } from '../command.ts';
import type { RanStudy } from '../run-study.ts';

/** One kind of paper that `vonggac brief` writes. */
export type BriefKind = {
  readonly id: string;
  /** Extensions of `--out` it can write, without the dot. */
  readonly formats: readonly string[];
  /** `--period`, `--from`, `--to` are of the paper; the study keeps its own. */
  readonly ownPeriod?: boolean;
  /** Mistakes in what was typed are said before the data is read: throws UsageError or InputError. */
  readonly check?: (args: CommandArgs, project: Project | null) => Promise<unknown> | void;
  readonly write: (asked: BriefAsked) => Promise<readonly OutputFile[]>;
};

export type BriefAsked = {
  readonly args: CommandArgs;
  readonly io: CommandIo;
  readonly study: RanStudy;
  readonly mark: PageMark;
  /** One of the kind's formats. */
  readonly format: string;
  /** Name of the file without extension. */
  readonly name: string;
  /** ISO day it is dated: `--date`, or today in Viet Nam. */
  readonly day: string;
};
