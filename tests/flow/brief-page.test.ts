import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFont } from '../../scripts/node-fonts.ts';
import type { PageRequest } from '../../src/core/brief/page/page-request.ts';
import { pageSubjects } from '../../src/core/brief/page/facts/page-subjects.ts';
import { pageTemplateFile } from '../../src/core/brief/page/page-template-file.ts';
import { PAGE_ROLES } from '../../src/core/brief/page/page-template.ts';
import { roleTemplate } from '../../src/core/brief/page/templates/role-template.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { pageWords } from '../../src/i18n/page-words.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { DEMO_FOLDER } from '../support/demo-province.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

let jobs: JobClient;
let result: StudyResult;
let request: PageRequest;

beforeAll(async () => {
  const fetchBytes = async (path: string): Promise<Uint8Array> =>
    readFileSync(`${DEMO_FOLDER}/${decodeURIComponent(path)}`);
  jobs = createInlineClient(createHandlers({ fetchBytes, fontBytes: nodeFont }));
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  result = await jobs.run('analyse', { config: defaultStudyConfig(defaultPeriod(data)) });
  request = {
    template: roleTemplate('leader', 'A3', 'landscape'),
    subjects: [{ by: 'province' }],
    level: 'full',
    tone: 'colour',
    breaks: await jobs.run('class-breaks', {}),
    mark: {
      level: 'internal',
      text: 'LƯU HÀNH NỘI BỘ',
      basis: '',
      copy: '07',
      recipient: 'UBND tỉnh',
    },
    maker: 'Sở KH&CN',
    signer: '',
    day: '2026-02-05',
    plan: null,
    words: pageWords('vi'),
  };
}, 60_000);

const OPTIONS = [
  ['--data', DEMO_FOLDER, '--kind', 'page', '--template', 'leader', '--paper', 'A3'],
  ['--orientation', 'landscape', '--mark', 'Lưu hành nội bộ', '--copy', '07'],
  ['--recipient', 'UBND tỉnh', '--maker', 'Sở KH&CN', '--date', '2026-02-05'],
].flat();

async function readBack(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({ view: page.view, texts, text: texts.map(({ str }) => str).join(' ') });
  }
  return pages;
}

const pageFile = async (change: Partial<PageRequest>): Promise<Uint8Array> => {
  const asked = { request: { ...request, ...change }, format: 'pdf', name: 'trang' } as const;
  const [file] = await jobs.run('page-file', asked);
  return file?.bytes ?? new Uint8Array();
};

describe('a page', () => {
  it('has the same bytes from the app and from the command line', async () => {
    const out = join(folder, 'trang.pdf');
    const { code } = await runCommandLine('brief', ...OPTIONS, '--out', out);
    expect(code).toBe(0);
    expect(Buffer.compare(readFileSync(out), await pageFile({}))).toBe(0);
  }, 60_000);

  it('is A3 with its text to be found, and says what every page must say', async () => {
    const template = {
      ...request.template,
      blocks: request.template.blocks.map((block) =>
        block.type === 'proposal' ? { ...block, text: 'Khánh Hòa và Đắk Tô đi đầu.' } : block,
      ),
    };
    const bytes = await pageFile({ template });
    const [page] = await readBack(bytes);
    expect(page?.view.map(Math.round)).toEqual([0, 0, 1191, 842]);
    for (const part of [
      'Gia Lai',
      'Khánh Hòa và Đắk Tô đi đầu.',
      'LƯU HÀNH NỘI BỘ',
      'Bản số 07',
      'UBND tỉnh',
      'Số liệu đến hết',
      'Cách tính',
      'Mã trang',
      'QĐ. Hoàng Sa',
      result.hash.slice(0, 16),
    ]) {
      expect(page?.text).toContain(part.replace('QĐ. ', ''));
    }
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/FontFile2/);
  });

  it.each(PAGE_ROLES)('of the %s keeps all of its letters on the paper', async (role) => {
    const [page] = await readBack(
      await pageFile({ template: roleTemplate(role, 'A4', 'portrait') }),
    );
    const [, , width = 0, height = 0] = page?.view ?? [];
    for (const { transform, width: length } of page?.texts ?? []) {
      const [, , , , x = 0, y = 0] = transform as readonly number[];
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(length).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  it('tells nothing finer than the commune at that level, and hides small counts', async () => {
    const template = roleTemplate('police', 'A4', 'portrait');
    const [page] = await readBack(await pageFile({ template, level: 'commune' }));
    expect(page?.text).toContain('chỉ đến xã, phường');
    expect(page?.text).toContain('Không nêu ở mức chi tiết này');
    const names = Array.from(result.targets.order.subarray(0, 10), (at) => result.targets.name[at]);
    for (const name of names) expect(page?.text).not.toContain(name);
  });

  it('is drawn for the screen with what had no room, and what the program would say', async () => {
    const preview = await jobs.run('compose-page', {
      request: { ...request, mark: null },
      page: 0,
    });
    expect(preview.svg.startsWith('<svg')).toBe(true);
    expect(preview.svg).toContain('CHƯA CHỌN MỨC');
    expect(preview.drafts['changed']).toMatch(/trong biến động bình thường|rõ|Mới/);
    expect(preview.drafts['changed']).not.toMatch(/%|∞/);
    expect([preview.widthMm, preview.heightMm]).toEqual([420, 297]);
  });
});

describe('an atlas', () => {
  it('has a page for every commune, each about its own', async () => {
    const subjects = pageSubjects('commune', result, null).slice(0, 3);
    const pages = await readBack(await pageFile({ subjects }));
    expect(pages).toHaveLength(3);
    pages.forEach(({ text }, place) => {
      const area = result.areas.order[place] ?? 0;
      expect(text).toContain(result.areas.name[area]);
      expect(text).toContain(`Trang ${place + 1}/3`);
    });
  });

  it('has the routes by their highest section, each once', () => {
    const subjects = pageSubjects('route', result, null);
    const ids = subjects.map((one) => (one.by === 'route' ? one.id : ''));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(100);
  });
});

describe('the days a paper is about', () => {
  const paper = async (name: string, ...days: string[]) => {
    const out = join(folder, `${name}.txt`);
    const asked = ['--data', DEMO_FOLDER, '--kind', 'quarter', '--mark', 'none', '--json'];
    const dated = ['--date', '2026-02-05', '--out', out];
    const { code, out: told } = await runCommandLine('brief', ...asked, ...dated, ...days);
    expect(code).toBe(0);
    const { result: hash } = JSON.parse(told) as { result: string };
    return { hash, text: readFileSync(out, 'utf8') };
  };

  it('are the same in either spelling, and leave the ranking alone', async () => {
    const inOne = await paper('mot', '--period', '2025-09-15/2025-12-14');
    const inTwo = await paper('hai', '--from', '2025-09-15', '--to', '2025-12-14');
    expect(inTwo).toEqual(inOne);
    expect(inOne.hash).toBe(result.hash);
    expect(inOne.text).toContain('14/12/2025');
  }, 120_000);

  it.each([
    [['--kind', 'quarter', '--from', '2025-09-15'], '--to'],
    [['--kind', 'quarter', '--to', '2025-12-14'], '--from'],
    [['--kind', 'quarter', '--from', '2025-12-15', '--to', '2025-12-14'], '--to'],
    [['--kind', 'page', '--from', '2025-01-01', '--period', '2025-09-15/2025-12-14'], '--period'],
    [['--kind', 'handout', '--date', '2026-02-05'], '--date'],
    [['--kind', 'atlas', '--by', 'route', '--level', 'commune'], '--by route'],
    [['--kind', 'atlas', '--by', 'zone', '--level', 'commune'], '--by zone'],
  ])('are never dropped in silence, nor what cannot be told: %j', async (more, said) => {
    const asked = ['--data', 'no', '--mark', 'none', '--out', 'x.pdf', ...more];
    const { code, err } = await runCommandLine('brief', ...asked);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('vonggac brief', () => {
  it.each([
    [['--out', 'x.pdf'], 'Chưa chọn mức'],
    [['--mark', 'none', '--out', 'x.svg'], '.pdf, .png'],
    [['--mark', 'none', '--period', '2026-01-01', '--out', 'x.pdf'], '--period'],
  ])('says what is missing before it reads anything: %j', async (more, said) => {
    const { code, err } = await runCommandLine('brief', '--data', 'no', '--kind', 'page', ...more);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it('takes a template from a file, and writes it as a picture too', async () => {
    const file = join(folder, 'mau.json');
    const mine = { ...roleTemplate('leader', 'A4', 'portrait'), name: 'Của tôi' };
    writeFileSync(file, pageTemplateFile({ ...mine, blocks: mine.blocks.slice(0, 2) }));
    const { code } = await runCommandLine(
      'brief',
      '--data',
      DEMO_FOLDER,
      '--kind',
      'page',
      '--template',
      file,
      '--mark',
      'none',
      '--date',
      '2026-02-05',
      '--out',
      join(folder, 'anh.png'),
    );
    expect(code).toBe(0);
    expect(readdirSync(folder)).toContain('anh.png');
    const png = readFileSync(join(folder, 'anh.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2480, 3508]);
  }, 60_000);
});
