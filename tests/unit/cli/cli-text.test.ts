import { describe, expect, it } from 'vitest';
import { cliText } from '../../../scripts/cli-text.ts';

describe('words of the command line that count', () => {
  const cells = (count: number) =>
    ({
      code: 'format.error-cells',
      severity: 'warning',
      at: { file: 'tram.xlsx' },
      context: { count },
    }) as const;

  it.each([
    ['en', 1, '1 cell of file “tram.xlsx” is'],
    ['en', 2, '2 cells of file “tram.xlsx” are'],
    ['vi', 1, '1 ô trong tệp “tram.xlsx”'],
    ['vi', 2, '2 ô trong tệp “tram.xlsx”'],
  ] as const)('say an issue in %s of %i', (language, count, said) => {
    expect(cliText(language).describe(cells(count))).toContain(said);
  });

  it('say one and several apart, and have the words of both', () => {
    const { text, has } = cliText('en');
    expect(text('errors.more_issues', { count: 1 })).toBe('… and 1 more issue.');
    expect(text('errors.more_issues', { count: 0 })).toBe('… and 0 more issues.');
    expect(has('errors.more_issues')).toBe(true);
    expect(cliText('vi').text('errors.more_issues', { count: 1 })).toContain('1');
  });
});
