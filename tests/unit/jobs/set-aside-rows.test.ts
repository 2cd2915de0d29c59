import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import { smallProvince } from '../../support/small-province.ts';

const ROWS = 2500;
const LONG = 'rất dài '.repeat(60).trim();

/** Every row but the first lacks its id. */
function file() {
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `${at === 0 ? 'VV-1' : ''},Trộm cáp,108.2,13.9,0912 345 678,${LONG} ${at}`,
  );
  const text = `mã,hành vi,kinh độ,vĩ độ,số điện thoại,ghi chú\n${rows.join('\n')}\n`;
  const choices = { kind: 'incident' } as const;
  return { name: 'vu-viec.csv', bytes: new TextEncoder().encode(text), choices };
}

const hidden = ['số điện thoại'];
const client = () => createInlineClient(createHandlers({ fetchBytes: smallProvince().fetchBytes }));

describe('rows set aside, a page at a time', () => {
  it('go beyond those a report lists, in file order, without a gap', async () => {
    const jobs = client();
    const report = await jobs.run('review-import', { file: file() });
    expect(report.setAside).toMatchObject({ count: ROWS - 1, shown: ROWS - 1 });
    expect(report.setAside.rows).toHaveLength(1000);
    const pages = [];
    for (let from = 0; from < ROWS; from += 1000) {
      const request = { file: file(), hidden, from, to: from + 1000 };
      pages.push(...(await jobs.run('set-aside-rows', request)));
    }
    expect(pages.map(({ row }) => row)).toEqual(
      Array.from({ length: ROWS - 1 }, (_, at) => at + 3),
    );
    expect(pages.slice(0, 1000).map(({ row, issues }) => [row, issues])).toEqual(
      report.setAside.rows.map(({ row, issues }) => [row, issues]),
    );
  });

  it('have whole cells, but none of a column about people', async () => {
    const request = { file: file(), hidden, from: 0, to: 1 };
    const [first] = await client().run('set-aside-rows', request);
    expect(first?.cells).toEqual(['', 'Trộm cáp', '108.2', '13.9', '', `${LONG} 1`]);
  });

  it('are none for a file nobody can read', async () => {
    const broken = { name: 'x.bin', bytes: Uint8Array.of(0, 1, 2) };
    expect(
      await client().run('set-aside-rows', { file: broken, hidden: [], from: 0, to: 10 }),
    ).toEqual([]);
  });
});
