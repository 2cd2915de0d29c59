import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../support/run-command-line.ts';
import { printRow, timed } from './measure.ts';

const DATA = ['--data', 'public/demo'];
const SIX_MONTHS = ['--period', '2025-12-15/2026-06-14'];

/** What is asked for, its kind, its file, and the level in milliseconds. */
const PAPERS = [
  ['a page, A4 PDF', ['--kind', 'page'], 'page.pdf', 2000],
  ['a page, A3 PDF', ['--kind', 'page', '--paper', 'A3'], 'page-a3.pdf', 2000],
  ['a page, 300 dpi PNG', ['--kind', 'page'], 'page.png', 2000],
  ['six-month report, PDF', ['--kind', 'six-month', ...SIX_MONTHS], 'six.pdf', 5000],
  ['six-month report, DOCX', ['--kind', 'six-month', ...SIX_MONTHS], 'six.docx', 5000],
  ['atlas of all communes', ['--kind', 'atlas', '--by', 'commune'], 'atlas.pdf', 60_000],
] as const;

/**
 * Papers of the demo as the command line writes them, reading and analysing the province included; beside each
 * what reading and analysing alone take in the same run.
 */
export async function benchPapers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vonggac-bench-'));
  const out = (name: string): string => join(folder, name);
  console.log('\nPapers on the command line (whole command; one warm process)');
  await runCommandLine('analyse', ...DATA, '--out', out('warm'));
  const analysis = await timed(() => runCommandLine('analyse', ...DATA, '--out', out('study')));
  printRow('reading and analysing alone', `${analysis.toFixed(0)} ms`);
  for (const [name, asked, file, level] of PAPERS) {
    const ms = await timed(() =>
      runCommandLine('brief', ...DATA, ...asked, '--mark', 'none', '--out', out(file)),
    );
    const times = `× ${(ms / analysis).toFixed(1)} of the analysis`;
    printRow(name, `${ms.toFixed(0)} ms`, times, `level ${level} ms`);
  }
  rmSync(folder, { recursive: true, force: true });
}
