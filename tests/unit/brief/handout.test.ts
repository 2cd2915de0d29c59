import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFont } from '../../../scripts/node-fonts.ts';
import type { Handout, HandoutFigure } from '../../../src/core/brief/handout/handout.ts';
import { handoutPages } from '../../../src/core/brief/handout/handout.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import { paperMapWords } from '../../../src/i18n/paper-map-words.ts';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import type { JobClient } from '../../../src/jobs/protocol.ts';
import { smallProvince } from '../../support/small-province.ts';

const FIGURES: readonly HandoutFigure[] = [
  { form: 'count', count: '120 vụ', words: 'Trong biến động bình thường.' },
  { form: 'rows', caption: 'Năm xã', rows: [{ name: '1. Ia Hrung', text: '2,03 lần', share: 1 }] },
  {
    form: 'columns',
    caption: 'Số vụ mỗi tháng',
    columns: [
      { label: '2025', value: 3 },
      { label: '', value: 0 },
    ],
    most: '3',
  },
  {
    form: 'week',
    caption: '70 vụ biết giờ',
    days: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    hours: Array.from({ length: 168 }, (_, hour) => hour % 5),
    marks: [{ hour: 0, label: '0 giờ' }],
  },
];

function handout(perPage: 1 | 2): Handout {
  const count = handoutPages(FIGURES.length, perPage);
  return {
    title: 'Tài liệu phát · Đắk Tô',
    language: 'vi',
    mark: { level: 'internal', text: 'LƯU HÀNH NỘI BỘ', basis: '', copy: '03', recipient: '' },
    perPage,
    words: {
      foot: 'Số liệu đến hết 31/12/2025 · mã kết quả abc',
      method: 'Mật độ nhân nhiệt.',
      copy: 'Bản số 03',
      pages: Array.from({ length: count }, (_, page) => `Trang ${page + 1} / ${count}`),
    },
    steps: FIGURES.map((figure, place) => ({
      title: `Bước thử ${place + 1}`,
      sentence: 'Tập trung ở Ia Hrung, Đê Ar và Khánh Hòa.',
      notes: place === 0 ? 'Nhắc lại kỳ trước.' : '',
      figure,
      map: {
        type: 'map',
        level: 'full',
        frame: { by: 'province' },
        shows: place % 2 === 0 ? 'ratio' : 'network',
        numbered: [],
        circles: [],
        breaks: null,
        words: paperMapWords('vi'),
      },
    })),
  };
}

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, page) => {
    const { items } = await (await pdf.getPage(page + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return Promise.all(pages);
}

let jobs: JobClient;
beforeAll(async () => {
  const province = smallProvince();
  jobs = createInlineClient(
    createHandlers({ fetchBytes: province.fetchBytes, fontBytes: nodeFont }),
  );
  await jobs.run('open-manifest', { url: province.url });
  await jobs.run('analyse', {
    config: defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' }),
  });
});

const written = (perPage: 1 | 2) =>
  jobs.run('handout', { handout: handout(perPage), name: 'tai-lieu', madeAt: 0 });

describe('the handout', () => {
  it('prints a step a page, or two, each with its words, mark, number and foot', async () => {
    const { name, bytes } = await written(1);
    expect(name).toBe('tai-lieu.pdf');
    const pages = await textsOf(bytes);
    expect(pages).toHaveLength(4);
    pages.forEach((text, page) => {
      expect(text).toContain('LƯU HÀNH NỘI BỘ');
      expect(text).toContain('Bản số 03');
      expect(text).toContain(`Trang ${page + 1} / 4`);
      expect(text).toContain(`Bước thử ${page + 1}`);
      expect(text).toContain('Khánh Hòa');
      expect(text).toContain('Số liệu đến hết 31/12/2025');
    });
    expect(pages[0]).toContain('Nhắc lại kỳ trước.');
    const halves = await textsOf((await written(2)).bytes);
    expect(halves).toHaveLength(2);
    expect(halves[1]).toContain('Bước thử 3');
    expect(halves[1]).toContain('Bước thử 4');
  });

  it('is the same bytes each time', async () => {
    const [one, other] = [await written(2), await written(2)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('is refused without a step', async () => {
    const empty = { ...handout(1), steps: [] };
    await expect(
      jobs.run('handout', { handout: empty, name: 'x', madeAt: 0 }),
    ).rejects.toMatchObject({ issues: [{ code: 'input.bad-value' }] });
  });
});
