import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/tooling/serve-folder.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    appUrl: string;
  }
}

/** Serves `dist` (built by `npm test`) under a sub-path, as a department's intranet would. */
export default async function serveBuiltApp(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveFolder('dist', {
    host: '127.0.0.1',
    port: 0,
    basePath: '/ban-do/vong-gac/',
  });
  project.provide('appUrl', server.url);
  return server.close;
}
