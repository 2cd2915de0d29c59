import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import type { JobName, JobRequest } from '../../../src/jobs/protocol.ts';
import { packTexts } from '../../../src/jobs/transport/packed-texts.ts';

export type AskedJob = {
  readonly [Name in JobName]: readonly [job: Name, request: JobRequest<Name>];
}[JobName];

const DEMO_FOLDER = 'dist/demo';
const MANIFEST = 'demo/manifest.json';

/** The demo province and then jobs on it, in a worker of its own of the built app: their answers as JSON. */
export async function answersOfBrowser(
  page: Page,
  asked: readonly AskedJob[],
): Promise<readonly unknown[]> {
  const worker = page.workers()[0] ?? (await page.waitForEvent('worker'));
  const texts = await page.evaluate(
    async ({ workerUrl, manifest, jobs }) => {
      const own = new Worker(workerUrl, { type: 'module' });
      const ask = (job: string, request: unknown): Promise<unknown> =>
        new Promise((resolve, reject) => {
          own.addEventListener('message', ({ data }) => {
            if (data.type === 'done') resolve(data.response);
            if (data.type === 'failed') reject(new Error(`${job} ${JSON.stringify(data.issues)}`));
          });
          own.postMessage({ type: 'run', id: 1, job, request }, []);
        });
      const asText = (answer: unknown): string =>
        JSON.stringify(answer, (_name, value: unknown) =>
          ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value,
        );
      await ask('open-manifest', { url: new URL(manifest, document.baseURI).href });
      const answers: string[] = [];
      for (const [job, request] of jobs) answers.push(asText(await ask(job, request)));
      own.terminate();
      return answers;
    },
    { workerUrl: worker.url(), manifest: MANIFEST, jobs: asked },
  );
  return texts.map((text): unknown => JSON.parse(text));
}

/** The same in this process, under Node. */
export async function answersOfNode(asked: readonly AskedJob[]): Promise<readonly unknown[]> {
  const fetchBytes = async (url: string): Promise<Uint8Array> =>
    new Uint8Array(readFileSync(join(DEMO_FOLDER, url.split('/').at(-1) ?? url)));
  const client = createInlineClient(createHandlers({ fetchBytes }));
  await client.run('open-manifest', { url: MANIFEST });
  const answers: unknown[] = [];
  for (const [job, request] of asked) {
    const text = JSON.stringify(
      packTexts(await client.run(job, request)),
      (_name, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value),
    );
    answers.push(JSON.parse(text));
  }
  return answers;
}

/** Numbers of one answer that differ by no more than this, of the larger or of 1, are one. */
const SAME = 1e-9;

/** Where two answers differ in more than the last digits of a fraction, as `path: one, other`. */
export function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const scale = Math.max(1, Math.abs(one), Math.abs(other));
    const same = Number.isInteger(one) && Number.isInteger(other) ? 0 : SAME * scale;
    return Math.abs(one - other) <= same ? [] : [`${path}: ${one}, ${other}`];
  }
  if (!isObject(one) || !isObject(other)) {
    return one === other ? [] : [`${path}: ${JSON.stringify(one)}, ${JSON.stringify(other)}`];
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differences(one[name], other[name], `${path}.${name}`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
