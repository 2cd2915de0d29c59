import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { buildSearchIndex } from '../../../src/jobs/search/search-index.ts';
import type { SearchIndex } from '../../../src/jobs/search/search-index.ts';
import { withFormerCommunes } from '../../../src/jobs/search/with-former-communes.ts';
import { openDemo } from '../../support/demo-province.ts';
import { quietContext } from '../../support/quiet-context.ts';

let dataset: Dataset;
let index: SearchIndex;

beforeAll(async () => {
  dataset = await openDemo();
  index = await buildSearchIndex(dataset, quietContext());
});

const search = (text: string, limit = 10) => withFormerCommunes(index, dataset, text, limit);

describe('searching by names of before July 2025', () => {
  it('finds the commune of today and says by which name', async () => {
    for (const text of ['xã Ia Sao huyện Ia Grai', 'xa ia sao, huyen ia grai']) {
      const [first] = await search(text);
      expect(first).toMatchObject({
        kind: 'commune',
        name: 'Ia Hrung',
        former: 'Ia Sao, Ia Grai',
      });
    }
  });

  it('of a district finds the communes that have its land, after what carries the name', async () => {
    const hits = await search('huyện Đăk Đoa', 30);
    const former = hits.filter(({ former: own }) => own === 'Đăk Đoa');
    expect(former.length).toBeGreaterThan(1);
    expect(former.every(({ kind }) => kind === 'commune')).toBe(true);
    expect(new Set(hits.map(({ kind, row }) => `${kind}/${row}`)).size).toBe(hits.length);
  });

  it('leaves other searches as they are, and never gives more than asked', async () => {
    for (const text of ['GLI0012', 'QL.19', 'Đak Đoa', 'x', '']) {
      expect(await search(text, 5)).toEqual(index.find(text, 5));
    }
    expect(await search('huyện Đăk Đoa', 2)).toHaveLength(2);
  });
});

describe('a highland name', () => {
  it.each(['dak doa', 'đắc đoa', 'Đăk Đoa', 'DakDoa', 'ĐAK ĐOA', '\u00d0ak \u00d0oa'])(
    'is found as %s',
    async (text) => {
      const names = (await search(text, 5)).map(({ name }) => name);
      expect(names).toContain('Đak Đoa');
    },
  );
});
