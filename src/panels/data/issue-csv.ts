import type { Issue } from '../../core/basics/issue.ts';

const COLUMNS = ['severity', 'code', 'file', 'row', 'field', 'message'] as const;
const BYTE_ORDER_MARK = '\uFEFF';

/** The issues as a CSV that Excel opens in Vietnamese: UTF-8 with a mark, one line per issue. */
export function issueCsv(issues: readonly Issue[], textOf: (issue: Issue) => string): Uint8Array {
  const lines = issues.map((issue) =>
    [
      issue.severity,
      issue.code,
      issue.at?.file ?? '',
      issue.at?.row ?? '',
      issue.at?.field ?? '',
      textOf(issue),
    ]
      .map(cell)
      .join(','),
  );
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`);
}

/** Quoted when needed; a leading sign is kept from being read as a formula. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
