import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../scripts/program.ts';
import { runCommandLine as run } from '../../support/run-command-line.ts';

describe('vonggac', () => {
  it('prints its help in Vietnamese unless English is asked for', async () => {
    const vietnamese = await run('--help');
    const english = await run('--help', '--lang', 'en');
    expect(vietnamese.code).toBe(0);
    expect(vietnamese.out).toContain('Cách dùng');
    expect(english.out).toContain('Usage');
    for (const id of ['analyse', 'check', 'dictionary', 'demo', 'base']) {
      expect(vietnamese.out).toContain(id);
    }
  });

  it('asked for nothing, tells its help as bad usage', async () => {
    const { code, out, err } = await run();
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('dictionary');
  });

  it('names an unknown command and ends with bad usage', async () => {
    const { code, err } = await run('frobnicate');
    expect(code).toBe(2);
    expect(err).toContain('frobnicate');
    expect(err).not.toContain('at ');
  });

  it('takes --lang before the command too', async () => {
    expect((await run('--lang', 'en', 'frobnicate')).err).toContain('There is no command');
  });

  it('prints help for a command asked for by `help check`', async () => {
    expect((await run('help', 'check')).out).toContain('--manifest');
  });

  it('ends with 130 and one line when it is cancelled', async () => {
    const told: string[] = [];
    const cancel = new AbortController();
    cancel.abort();
    const breathed = {
      ...HOST,
      signal: cancel.signal,
      tell: (line: string) => void told.push(line),
    };
    const code = await runProgram(['check', '--manifest', DEMO, '--lang', 'en'], breathed);
    expect(code).toBe(130);
    expect(told.at(-1)).toBe('Stopped as asked.');
  });

  it('says an unexpected error in one line, and shows the stack only when asked', async () => {
    const lines = async (debug: boolean) => {
      const told: string[] = [];
      const print = (): never => {
        throw new Error('pipe broke');
      };
      const code = await runProgram(['dictionary'], {
        ...HOST,
        debug,
        print,
        tell: (line) => void told.push(line),
      });
      return { code, told };
    };
    const plain = await lines(false);
    expect(plain.code).toBe(1);
    expect(plain.told).toEqual(['Lỗi ngoài dự kiến (UNEXPECTED): pipe broke']);
    expect((await lines(true)).told.join('\n')).toContain('program.test.ts');
  });
});

const DEMO = fileURLToPath(new URL('../../../public/demo', import.meta.url));
const HOST = {
  print: () => {},
  tell: () => {},
  signal: new AbortController().signal,
  debug: false,
  now: 0,
};
