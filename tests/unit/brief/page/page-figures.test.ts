import { beforeAll, describe, expect, it } from 'vitest';
import type { PageRequest, PageSubject } from '../../../../src/core/brief/page/page-request.ts';
import type { PageTemplate } from '../../../../src/core/brief/page/page-template.ts';
import { defaultStudyConfig } from '../../../../src/core/study/study-config.ts';
import { pageWords } from '../../../../src/i18n/page-words.ts';
import type { JobClient } from '../../../../src/jobs/protocol.ts';
import type { PagePreview } from '../../../../src/jobs/protocol/page-jobs.ts';
import { placedPatrolPlan } from '../../../support/placed-patrol-plan.ts';
import { reportProvince } from '../../../support/report-province.ts';
import type { ReportIncident } from '../../../support/report-province.ts';

const FEW = '23702';
const MANY = '23701';

/** Known only by their commune: theft of cable needs a place to have struck one. */
function inCommune(commune: string, count: number, hour = '02:15'): readonly ReportIncident[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${commune}-${i}`,
    kind: 'CAP_TROM',
    found: `2025-0${1 + (i % 6)}-11T${hour}+07:00`,
    commune,
    quality: 'commune',
  }));
}

const TYPES = [
  'title',
  'changed',
  'why',
  'proposal',
  'key_areas',
  'change',
  'trend',
  'clock',
  'matrix',
];

/** Every block that states a figure, none without room. */
const TEMPLATE: PageTemplate = {
  id: 'thu',
  name: 'Thử',
  paper: 'A3',
  orientation: 'landscape',
  blocks: TYPES.map((type, at) => ({
    id: type,
    type,
    x: 12 + 132 * (at % 3),
    y: 20 + 80 * Math.floor(at / 3),
    widthMm: 128,
    heightMm: 76,
  })),
};

const REQUEST: PageRequest = {
  template: TEMPLATE,
  subjects: [],
  level: 'full',
  tone: 'colour',
  breaks: null,
  mark: null,
  maker: '',
  signer: '',
  day: '2026-02-05',
  plan: null,
  words: pageWords('vi'),
};

let jobs: JobClient;

async function province(incidents: readonly ReportIncident[]): Promise<void> {
  jobs = await reportProvince(incidents);
  const config = defaultStudyConfig({ from: '2025-01-01', to: '2025-12-31' });
  await jobs.run('analyse', { config });
}

const page = (subject: PageSubject, change: Partial<PageRequest> = {}): Promise<PagePreview> =>
  jobs.run('compose-page', { request: { ...REQUEST, subjects: [subject], ...change }, page: 0 });

/** The words of a page, in the order they are drawn. */
function textOf({ svg }: PagePreview): string {
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text);
  return words.join(' ').replaceAll(/\s+/g, ' ');
}

const commune = (code: string): PageSubject => ({ by: 'commune', code });

describe('the figures of a page', () => {
  beforeAll(() => province([...inCommune(FEW, 2), ...inCommune(MANY, 6)]));

  it('of a commune count what is known only to have happened there, all alike', async () => {
    const composed = await page(commune(FEW));
    const text = textOf(composed);
    expect(text).toContain('· 2 vụ việc');
    expect(text).toMatch(/Chư Sê 2 /);
    expect(composed.drafts['changed']).toMatch(/^Kỳ này 2\svụ/);
    expect(text).toContain('n = 2 vụ biết giờ');
    expect(text).toMatch(/Tất cả 2 0/);
  });

  it('of the province count them too', async () => {
    const text = textOf(await page({ by: 'province' }));
    expect(text).toContain('· 8 vụ việc');
    expect(text).toContain('n = 8 vụ biết giờ');
    expect(text).toMatch(/Tất cả 8 0/);
  });

  it('of a route leave them out', async () => {
    expect(textOf(await page({ by: 'route', id: 'TC-001' }))).toContain('· 0 vụ việc');
  });
});

describe('a page that tells nothing finer than the commune', () => {
  beforeAll(() => province([...inCommune(FEW, 2), ...inCommune(MANY, 6)]));

  it('hides a count under three wherever it would stand', async () => {
    const composed = await page(commune(FEW), { level: 'commune' });
    const text = textOf(composed);
    expect(text).toContain('· dưới 3 vụ việc');
    expect(text).not.toMatch(/\b[12] vụ|n = 2|02:00|Tất cả 2/);
    expect(composed.drafts['changed']).toBe('Không nêu ở mức chi tiết này.');
    expect(composed.drafts['why']).toBe('Không nêu ở mức chi tiết này.');
    expect(composed.drafts['proposal']).not.toMatch(/khung/);
    expect(text.match(/Không nêu ở mức chi tiết này/g)).toHaveLength(5);
  });

  it('tells what is no small count, and nothing that breaks it up into such', async () => {
    const text = textOf(await page(commune(MANY), { level: 'commune' }));
    expect(text).toContain('· 6 vụ việc');
    expect(text).toContain('Tất cả 6 0');
    expect(text).not.toMatch(/\b[12] vụ/);
  });

  it('hides a second commune of the province where one only is small: the total would give it', async () => {
    const text = textOf(await page({ by: 'province' }, { level: 'commune' }));
    expect(text).toContain('· 8 vụ việc');
    expect(text).toMatch(/Chư Sê – –/);
    expect(text).not.toMatch(/dưới 3|– 6 /);
  });

  it('is about the province or a commune only', async () => {
    const finer: readonly PageSubject[] = [
      { by: 'route', id: 'TC-001' },
      { by: 'zone', zone: 1 },
    ];
    for (const subject of finer) {
      await expect(page(subject, { level: 'commune' })).rejects.toThrow('config.bad-value');
    }
  });

  it('keeps kinds together: one of them hidden, all are', async () => {
    await province([
      ...inCommune(FEW, 5),
      {
        id: 'P',
        kind: 'PHAHOAI',
        found: '2025-02-02T12:00+07:00',
        commune: FEW,
        quality: 'commune',
      },
    ]);
    expect(textOf(await page(commune(FEW)))).toMatch(/Phá hoại/);
    const text = textOf(await page(commune(FEW), { level: 'commune' }));
    expect(text).toContain('Tất cả 6 0');
    expect(text).toContain('Số theo loại: không nêu');
    expect(text).not.toMatch(/Phá hoại/);
  });
});

describe('hours a page builds on', () => {
  const drafts = async (count: number, ...others: readonly ReportIncident[]) => {
    await province([...inCommune(FEW, count), ...others]);
    return (await page(commune(FEW))).drafts;
  };

  it('are at least five incidents', async () => {
    const { why, proposal } = await drafts(1);
    expect(why).toContain('Chỉ 1 vụ biết giờ: quá ít');
    expect(proposal).toContain('Quá ít vụ biết giờ để đề xuất khung giờ');
    expect(proposal).not.toMatch(/Dồn lực lượng|\d\d:00/);
  });

  it('stand out beyond chance', async () => {
    const hours = ['01', '04', '07', '10', '13', '16', '19', '22'];
    const even = hours.flatMap((hour, i) =>
      inCommune(FEW, 1, `${hour}:30`).map((one) => ({ ...one, id: `E-${i}` })),
    );
    const spread = await drafts(0, ...even);
    expect(spread['why']).toContain('Chưa giờ nào nổi bật hơn ngẫu nhiên');
    expect(spread['proposal']).not.toMatch(/\d\d:00/);
    const night = await drafts(6);
    expect(night['why']).toContain('6 trong 6 vụ biết giờ');
    expect(night['proposal']).toMatch(/Dồn lực lượng vào khung \d\d:00/);
  });
});

describe('the code of a page', () => {
  it('of a zone is of the plan too; that of a commune is not', async () => {
    await province(inCommune(MANY, 6));
    const config = defaultStudyConfig({ from: '2025-01-01', to: '2025-12-31' });
    const plan = placedPatrolPlan(await jobs.run('analyse', { config }));
    const zone = { by: 'zone', zone: plan.zones[0]?.number ?? 1 } as const;
    const other = { ...plan, hash: 'khác' };
    const hash = async (subject: PageSubject, used: typeof plan | null): Promise<string> =>
      (await page(subject, { plan: used })).hash;
    expect(await hash(zone, plan)).toBe(await hash(zone, plan));
    expect(await hash(zone, plan)).not.toBe(await hash(zone, other));
    expect(await hash(commune(MANY), plan)).toBe(await hash(commune(MANY), null));
  });
});
