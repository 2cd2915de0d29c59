import type { InputFile } from '../protocol/input-jobs.ts';
import type { JobName, JobRequest, Jobs } from '../protocol.ts';

/** What the page must send again to bring a fresh worker to where the old one was. */
export type RememberedData = {
  /** Call with every job that was done. */
  readonly note: <Name extends JobName>(job: Name, request: JobRequest<Name>) => void;
  readonly replay: () => readonly Replay[];
};

export type Replay = {
  readonly [Name in JobName]: { readonly job: Name; readonly request: Jobs[Name][0] };
}[JobName];

export function rememberData(): RememberedData {
  let manifest: Jobs['open-manifest'][0] | null = null;
  let files: readonly InputFile[] = [];
  let analysis: Jobs['analyse'][0] | null = null;
  const notes: { readonly [Name in JobName]?: (request: Jobs[Name][0]) => void } = {
    'open-manifest': (request) => {
      manifest = request;
      files = [];
    },
    'add-files': (request) => {
      const names = new Set(request.files.map(({ name }) => name));
      files = [...files.filter(({ name }) => !names.has(name)), ...request.files];
    },
    'remove-file': (request) => {
      files = files.filter(({ name }) => name !== request.file);
    },
    analyse: (request) => {
      analysis = request;
    },
  };
  return {
    note: (job, request) => notes[job]?.(request),
    replay: () => [
      ...(manifest ? [{ job: 'open-manifest' as const, request: manifest }] : []),
      ...(files.length > 0 ? [{ job: 'add-files' as const, request: { files } }] : []),
      ...(analysis ? [{ job: 'analyse' as const, request: analysis }] : []),
    ],
  };
}
