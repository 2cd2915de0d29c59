import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Paper, PaperKind } from '../../../../src/core/brief/paper/paper.ts';
import { PAPER_KINDS } from '../../../../src/core/brief/paper/paper.ts';
import { makePaper } from '../../../../src/i18n/papers/make-paper.ts';
import { paperLevel } from '../../../../src/i18n/papers/paper-level-of.ts';
import type { PaperInput } from '../../../../src/i18n/papers/paper-input.ts';
import type { PaperSpeech } from '../../../../src/i18n/papers/paper-speech.ts';
import type { PaperFormat } from '../../../../src/jobs/protocol/paper-jobs.ts';
import type { JobClient } from '../../../../src/jobs/protocol.ts';
import { paperInput, paperSpeech } from '../../../support/paper-speech.ts';
import { factsOf, reportProvince } from '../../../support/report-province.ts';
import type { ReportIncident } from '../../../support/report-province.ts';

const INCIDENTS: readonly ReportIncident[] = [
  ...Array.from({ length: 9 }, (_, i) => ({
    id: `VV-${i}`,
    kind: 'CAP_TROM',
    found: '2025-03-01T02:15+07:00',
    commune: '23700',
    source: 'citizen',
    method: 'cut_aerial',
    status: 'prosecuted',
    asset: 'TC-001',
    loss: 12_500_000,
  })),
  ...Array.from({ length: 4 }, (_, i) => ({
    id: `VT-${i}`,
    kind: 'CAP_TROM',
    found: '2024-03-01T02:15+07:00',
    commune: '23700',
  })),
  ...Array.from({ length: 3 }, (_, i) => ({
    id: `VP-${i}`,
    kind: 'PHAHOAI',
    found: '2025-02-02T12:00+07:00',
    commune: '23702',
  })),
  { id: 'V-1', kind: 'NGUON_TROM', found: '2025-02-02T12:00+07:00', commune: '23701' },
];

let jobs: JobClient;
let speech: PaperSpeech;
beforeAll(async () => {
  jobs = await reportProvince(INCIDENTS);
  speech = await paperSpeech();
});

async function paperOf(kind: PaperKind, change: Partial<PaperInput> = {}): Promise<Paper> {
  const level = paperLevel(kind, 'full');
  const facts = await factsOf(jobs, { level, incident: 'VV-0', commune: '23700' });
  return made(makePaper(kind, facts, paperInput(speech, change), speech));
}

function made(paper: Paper | null): Paper {
  if (!paper) throw new Error('no paper was made');
  return paper;
}

async function bytesOf(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  const madeAt = Date.UTC(2026, 1, 5);
  return (await jobs.run('write-paper', { paper, format, name: 'thu', madeAt })).bytes;
}

const textOf = async (paper: Paper): Promise<string> =>
  new TextDecoder().decode(await bytesOf(paper, 'txt'));

async function pdfPages(paper: Paper) {
  const pdf = await getDocument({ data: await bytesOf(paper, 'pdf'), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const items = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    pages.push({ size: page.view.slice(2), items, text: items.map(({ text }) => text).join(' ') });
  }
  return pages;
}

const MM = 72 / 25.4;

describe('the six-month report in words', () => {
  it('says 4 → 9 is z = 2,0 and usual, 0 → 3 is new', async () => {
    const text = await textOf(await paperOf('six-month'));
    expect(text).toMatch(
      /Trộm cắp cáp viễn thông\t9\t4\t0\t\+5\tbình thường \(z\u00a0=\u00a02,0\)/,
    );
    expect(text).toMatch(/Phá hoại công trình\t3\t0\t0\t\+3\tmới/);
  });

  it('has the five sections and the seven annexes in order', async () => {
    const { blocks } = await paperOf('six-month');
    const heads = blocks.flatMap((block) =>
      block.type === 'text' && (block.style === 'section' || block.text.startsWith('Phụ lục'))
        ? [block.text.split(/[. ]/)[block.style === 'section' ? 0 : 2]]
        : [],
    );
    expect(heads).toEqual(['I', 'II', 'III', 'IV', 'V', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('prints a person’s own words in their place, and says where none are', async () => {
    const paper = await paperOf('six-month', {
      own: (part) => (part === 'difficulties' ? 'Thiếu kinh phí lắp báo động.' : ''),
    });
    const text = await textOf(paper);
    expect(text).toContain('Thiếu kinh phí lắp báo động.');
    expect(text).toContain('[Đơn vị bổ sung nội dung này.]');
  });

  it('leaves no key, no NaN and no infinity in any paper of either language', async () => {
    const english = await paperSpeech('en');
    const situation = { today: '2025-06-15', referenceDay: '' };
    const facts = await factsOf(jobs, { incident: 'VV-0', commune: '23700', situation });
    for (const one of [speech, english]) {
      for (const kind of PAPER_KINDS) {
        const paper = makePaper(kind, facts, paperInput(one), one);
        const said = JSON.stringify(paper?.blocks.filter(({ type }) => type !== 'figure'));
        expect(said, kind).not.toMatch(/NaN|Infinity|undefined|\{\{|∞|"[a-z]+\.[a-z_]+"/);
      }
    }
  });
});

describe('levels', () => {
  it('tells nothing finer than the commune in what is public', async () => {
    const facts = await factsOf(jobs, { level: 'commune' });
    expect(JSON.stringify(facts)).not.toMatch(/TC-|GLI|VV-|108\.\d/);
    const text = await textOf(await paperOf('public'));
    expect(text).toContain('Ia Grai\t10');
    expect(text).toContain('Chư Sê\t3');
    expect(text).not.toMatch(/TC-|GLI|VV-|Tuyến|108[.,]\d|Đak Đoa/);
  });

  it('names squares of 1 km and no work in a reduced copy', async () => {
    const facts = await factsOf(jobs, { level: 'grid' });
    expect(facts.report.lines[0]?.place).toMatchObject({ asset: null, point: null });
    expect(facts.report.lines[0]?.place.cell).not.toBeNull();
    const paper = made(makePaper('six-month', facts, paperInput(speech), speech));
    expect(await textOf(paper)).not.toMatch(/TC-\d|GLI\d|VV-\d|Tuyến/);
  });

  it('says on every page which level it is', async () => {
    for (const { text } of await pdfPages(await paperOf('public'))) {
      expect(text).toContain('mức chi tiết: chỉ đến xã, phường');
    }
  });

  it('names no place in a bulletin of methods', async () => {
    const text = await textOf(await paperOf('bulletin'));
    expect(text).toContain('Cắt cáp treo\t9');
    expect(text).not.toMatch(/Đak Đoa|Chư Sê|Kông Chro|VNPT|Viettel/);
  });
});

describe('a report that tells nothing finer than the commune', () => {
  const textAt = async (level: 'full' | 'commune'): Promise<string> => {
    const struck = { '23702': 5, '23700': 3, '23701': 1 };
    const incidents = Object.entries(struck).flatMap(([commune, count]) =>
      Array.from({ length: count }, (_, i) => ({
        id: `V-${commune}-${i}`,
        kind: 'CAP_TROM',
        found: '2025-02-02T12:00+07:00',
        commune,
        ...(count === 1 ? { asset: 'TC-001' } : { quality: 'commune' }),
      })),
    );
    const facts = await factsOf(await reportProvince(incidents), { level });
    return textOf(made(makePaper('six-month', facts, paperInput(speech), speech)));
  };

  it('lists no incident, and adds communes of few up until none can be worked out', async () => {
    expect(await textAt('full')).toContain('V-23701-0');
    const text = await textAt('commune');
    expect(text).not.toContain('V-23701-0');
    // 5, 3 and 1: the 1 stands with the 3
    expect(text).toMatch(/^\t2 xã, phường khác\t4$/m);
    expect(text).toMatch(/nhiều vụ nhất trong kỳ: [^,;]* \(5 vụ\)\./);
  });

  it('tells no small count of a commune among the key areas', async () => {
    expect(await textAt('full')).not.toContain('dưới 3\t');
    // 3 and 1 alike: the 1 is what Annex 1 would leave once the 3 is known
    const rows = (await textAt('commune')).match(/\t–\t–\t–$/gm);
    expect(rows).toHaveLength(2);
  });
});

describe('a commune paper that tells nothing finer than the commune', () => {
  const communeText = async (commune: string, level: 'full' | 'commune'): Promise<string> => {
    const facts = await factsOf(jobs, { level, commune });
    return textOf(made(makePaper('commune', facts, paperInput(speech), speech)));
  };

  it('hides a count under three, its kinds and its hours', async () => {
    jobs = await reportProvince([
      { id: 'A', kind: 'PHAHOAI', found: '2025-02-02T12:00+07:00', commune: '23702' },
      { id: 'B', kind: 'CAP_TROM', found: '2025-03-02T12:00+07:00', commune: '23702' },
    ]);
    expect(await communeText('23702', 'full')).toContain('Có 2 vụ');
    const text = await communeText('23702', 'commune');
    expect(text).toContain('Có dưới 3 vụ');
    expect(text).toContain('không nêu ở mức chi tiết này');
    expect(text).not.toMatch(/\b[12] vụ|Phá hoại|12–18/);
    jobs = await reportProvince(INCIDENTS);
  });

  it('tells no kinds where one of them is small, since the rest is their sum', async () => {
    jobs = await reportProvince([
      ...INCIDENTS,
      { id: 'C', kind: 'CAP_TROM', found: '2025-03-02T12:00+07:00', commune: '23702' },
    ]);
    const text = await communeText('23702', 'commune');
    expect(text).toContain('Có 4 vụ');
    expect(text).toContain('Số vụ theo loại: không nêu');
    expect(text).not.toContain('Phá hoại công trình\t3');
    jobs = await reportProvince(INCIDENTS);
  });
});

describe('the foot of a paper', () => {
  it('says how its own incidents are counted', async () => {
    const situation = { today: '2025-06-15', referenceDay: '' };
    const facts = await factsOf(jobs, { situation });
    const footOf = (kind: PaperKind): string =>
      made(makePaper(kind, facts, paperInput(speech), speech)).foot.join(' ');
    expect(footOf('six-month')).toContain('tính vào kỳ được phát hiện');
    expect(footOf('situation')).not.toContain('kỳ được phát hiện');
    expect(footOf('situation')).toContain('ngày giữa khoảng thời gian có thể xảy ra');
  });
});

describe('the PDF', () => {
  it('is A4 with the margins of decree 30/2020, no number on the first page', async () => {
    const [first, second] = await pdfPages(await paperOf('six-month'));
    expect(first?.size.map((pt) => Math.round(pt / MM))).toEqual([210, 297]);
    const left = Math.min(...(first?.items ?? []).map(({ x }) => x)) / MM;
    expect(left).toBeGreaterThanOrEqual(29.9);
    expect(first?.items.some(({ text, y }) => text === '1' && y > 280 * MM)).toBe(false);
    const number = second?.items.find(({ text, y }) => text.trim() === '2' && y > 280 * MM);
    expect((number?.x ?? 0) / MM).toBeGreaterThan(100);
  });

  it('dates itself as offices do', async () => {
    const [first] = await pdfPages(await paperOf('six-month'));
    expect(first?.text).toContain('Gia Lai, ngày 05 tháng 02 năm 2026');
    expect(first?.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('keeps an incident on one page', async () => {
    expect(await pdfPages(await paperOf('incident'))).toHaveLength(1);
  });

  it('carries the mark, the copy and the recipient on every page', async () => {
    const mark = {
      level: 'internal',
      text: 'LƯU HÀNH NỘI BỘ',
      basis: '',
      copy: '02',
      recipient: 'UBND tỉnh',
    } as const;
    for (const { text } of await pdfPages(await paperOf('six-month', { mark }))) {
      expect(text).toMatch(/LƯU HÀNH NỘI BỘ · bản số 02 · nơi nhận bản này: UBND tỉnh/);
    }
  });
});

describe('the DOCX', () => {
  it('holds the words, real tables, Times New Roman and the margins', async () => {
    const files = unzipSync(await bytesOf(await paperOf('six-month'), 'docx'));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
    expect(xml).toContain('Trộm cắp cáp viễn thông');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(styles).toContain('Times New Roman');
    const margin = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(
      xml,
    );
    const mm = (margin ?? []).slice(1).map((twips) => Math.round((Number(twips) / 1440) * 25.4));
    expect(mm).toEqual([20, 15, 20, 30]);
    expect(xml).toContain('<w:titlePg/>');
    expect(Object.keys(files).some((name) => name.endsWith('.png'))).toBe(true);
  });

  it('says what the text says, word for word', async () => {
    const paper = await paperOf('six-month');
    const files = unzipSync(await bytesOf(paper, 'docx'));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const words = xml
      .replace(/<\/w:p>|<w:br\/>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&');
    for (const block of paper.blocks) {
      if (block.type !== 'text') continue;
      for (const line of block.text.split('\n')) expect(words).toContain(line);
    }
  });

  it('has the same bytes twice, whatever the clock says', async () => {
    const paper = await paperOf('six-month');
    for (const format of ['docx', 'pdf', 'txt'] as const) {
      const first = await bytesOf(paper, format);
      const second = await bytesOf(paper, format);
      expect(Buffer.compare(first, second), format).toBe(0);
    }
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  it.skipIf(!office)(
    'is converted by LibreOffice without loss of text (skipped without it)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'vonggac-docx-'));
      try {
        const path = join(folder, 'bao-cao.docx');
        writeFileSync(path, await bytesOf(await paperOf('six-month'), 'docx'));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const form = 'txt:Text (encoded):UTF8';
        const asked = ['--headless', profile, '--convert-to', form, '--outdir', folder, path];
        execFileSync('soffice', asked, { stdio: 'ignore', timeout: 120_000 });
        const text = readFileSync(join(folder, 'bao-cao.txt'), 'utf8');
        expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
        for (const block of (await paperOf('six-month')).blocks) {
          if (block.type !== 'text') continue;
          for (const line of block.text.split('\n')) expect(text).toContain(line.trimEnd());
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
