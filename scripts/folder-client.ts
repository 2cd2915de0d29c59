import { createHandlers } from '../src/jobs/handlers.ts';
import { createInlineClient } from '../src/jobs/inline-client.ts';
import { JobFailure } from '../src/jobs/protocol.ts';
import type { JobClient, JobOptions } from '../src/jobs/protocol.ts';
import { InputError } from './command.ts';
import type { CommandIo } from './command.ts';
import type { ManifestFolder } from './node-files.ts';
import { nodeFont } from './node-fonts.ts';

/** The address of the manifest in a folder, as `open-manifest` takes it. */
export const FOLDER_MANIFEST = 'manifest.json';

/** The jobs of the app over a folder on disk instead of the page's origin. */
export function folderClient(folder: ManifestFolder, io: CommandIo): JobClient {
  const fetchBytes = async (address: string): Promise<Uint8Array> => {
    if (address === FOLDER_MANIFEST) return folder.manifest;
    const path = address.split('/').map(decodeURIComponent).join('/');
    try {
      return await folder.readFile(path);
    } catch (error) {
      throw error instanceof InputError ? new JobFailure(error.issues) : error;
    }
  };
  return createInlineClient(createHandlers({ fetchBytes, fontBytes: nodeFont }), () => io.ctx.now);
}

/** Progress to the person, and their Ctrl+C to the jobs. */
export function jobOptions({ ctx }: CommandIo): JobOptions {
  return {
    signal: ctx.signal,
    onProgress: ({ step, fraction }) => ctx.progress(step, fraction),
  };
}
