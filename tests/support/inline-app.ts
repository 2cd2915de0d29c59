import type { JobClient } from '../../src/jobs/protocol.ts';
import { createAppServices } from '../../src/state/create-app-services.ts';
import type { RunningApp } from '../../src/state/create-app-services.ts';
import type { AppEnvironment } from '../../src/state/services/app-environment.ts';
import { fakeEnvironment, settle } from './fake-environment.ts';
import type { FakeEnvironment } from './fake-environment.ts';
import { fakeJobClient } from './fake-job-client.ts';

/** A whole app without a browser: made-up answers unless a client is given, its own clock and storage. */
export function inlineApp(
  jobs: JobClient = fakeJobClient(),
  change: Partial<AppEnvironment> = {},
): RunningApp & {
  readonly environment: FakeEnvironment;
  /** Files in one go: opened, reviewed, and those without a question accepted. */
  readonly loadFiles: (files: readonly File[]) => Promise<void>;
} {
  const environment = fakeEnvironment(change);
  const app = createAppServices(jobs, environment);
  const loadFiles = async (files: readonly File[]): Promise<void> => {
    await app.addFiles(files);
    await settle();
    await app.imports.accept();
  };
  return { ...app, environment, loadFiles };
}
