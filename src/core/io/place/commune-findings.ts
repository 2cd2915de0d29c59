import type { Issue, IssueCode, Severity } from '../../basics/issue.ts';
import type { SettledAddress } from './settle-addresses.ts';

const FINDINGS = {
  'commune.former-names': 'info',
  'commune.by-point': 'info',
  'commune.elsewhere': 'info',
  'commune.unsettled': 'warning',
  'commune.unknown': 'warning',
  'commune.code-conflict': 'warning',
  'place.by-address': 'warning',
} as const satisfies Partial<Record<IssueCode, Severity>>;

export type CommuneFinding = keyof typeof FINDINGS;

/** Counts what is told of addresses: one issue per finding, at the first row it is met. */
export class CommuneFindings {
  readonly #found = new Map<CommuneFinding, { readonly row: number; count: number }>();

  add(finding: CommuneFinding, row: number): void {
    const known = this.#found.get(finding);
    if (known) known.count += 1;
    else this.#found.set(finding, { row, count: 1 });
  }

  addSettled(settled: SettledAddress, row: number): void {
    const finding = findingOf(settled);
    if (finding) this.add(finding, row);
    if (settled.code !== null && settled.elsewhere) this.add('commune.elsewhere', row);
  }

  finish(file: string): readonly Issue[] {
    return (Object.keys(FINDINGS) as CommuneFinding[]).flatMap((code) => {
      const found = this.#found.get(code);
      if (!found) return [];
      const { row, count } = found;
      return [{ code, severity: FINDINGS[code], at: { file, row }, context: { count } }];
    });
  }
}

function findingOf(settled: SettledAddress): CommuneFinding | null {
  if (settled.code !== null) {
    if (settled.by === 'former-name') return 'commune.former-names';
    return settled.by === 'point' ? 'commune.by-point' : null;
  }
  if (settled.why === 'unknown') return 'commune.unknown';
  if (settled.why === 'code-conflict') return 'commune.code-conflict';
  return 'commune.unsettled';
}
