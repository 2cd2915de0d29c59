import { describe, expect, it } from 'vitest';
import { addFiles, removeFile } from '../../../src/core/io/edit-dataset.ts';
import { assembleDataset } from '../../../src/core/io/assemble-dataset.ts';
import type { DatasetAbout } from '../../../src/core/io/assemble-dataset.ts';
import { quietContext } from '../../support/quiet-context.ts';

const ABOUT: DatasetAbout = {
  name: { vi: 'Gia Lai', en: 'Gia Lai' },
  province: { vi: 'Gia Lai', en: 'Gia Lai' },
  illustrative: false,
  since: '2025-05-29',
  cutOff: '2025-05-29',
  bounds: [107, 12, 110, 15],
  vn2000Meridian: 108.25,
};

const incidents = (...days: readonly string[]) => {
  const rows = days.map((day, i) => `V${i},CAP_TROM,${day} 22:00,${day} 23:30,108.2,13.9`);
  const text = `id,kind,from,to,lon,lat\n${rows.join('\n')}\n`;
  return { name: 'vu-viec.csv', bytes: new TextEncoder().encode(text) };
};

async function withFile(about: DatasetAbout, ...days: readonly string[]) {
  const { dataset } = await addFiles(
    assembleDataset(about, []),
    [incidents(...days)],
    quietContext(),
  );
  return dataset;
}

describe('the days a dataset covers', () => {
  it('are those of the incidents when the manifest is that of a base map', async () => {
    const dataset = await withFile(ABOUT, '05/02/2024', '30/06/2023', '17/11/2024');
    expect(dataset).toMatchObject({ since: '2023-06-30', cutOff: '2024-11-17' });
  });

  it('are again those of the manifest when the incidents are taken away', async () => {
    const dataset = await withFile(ABOUT, '05/02/2024');
    expect(removeFile(dataset, 'vu-viec.csv')).toEqual(assembleDataset(ABOUT, []));
  });

  it('do not reach into the future for a slip of the pen', async () => {
    const dataset = await withFile(ABOUT, '05/02/2024', '05/02/2204');
    expect(dataset).toMatchObject({ since: '2024-02-05', cutOff: '2024-02-05' });
  });

  it('are those the manifest declares when it declares a period', async () => {
    const dataset = await withFile({ ...ABOUT, since: '2020-01-01' }, '05/02/2019');
    expect(dataset).toMatchObject({ since: '2020-01-01', cutOff: '2025-05-29' });
    expect(dataset).not.toHaveProperty('declared');
  });
});
