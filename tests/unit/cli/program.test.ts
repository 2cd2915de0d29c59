import { describe, expect, it } from 'vitest';
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
});
