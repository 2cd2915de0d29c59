import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFont } from '../../scripts/node-fonts.ts';
import { reportPeriods } from '../../src/core/brief/facts/report-period.ts';
import { paperQuestion } from '../../src/core/brief/facts/paper-question.ts';
import type { PaperKind } from '../../src/core/brief/paper/paper.ts';
import { readProjectFile, writeProjectFile } from '../../src/core/project/project-file.ts';
import type { Project } from '../../src/core/project/project.ts';
import { startOfDay } from '../../src/core/time/vietnam-time.ts';
import { makePaper } from '../../src/i18n/papers/make-paper.ts';
import { officeOf, paperAbout, paperInputOf } from '../../src/i18n/papers/paper-input-of.ts';
import { paperLevel } from '../../src/i18n/papers/paper-level-of.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { PaperFormat } from '../../src/jobs/protocol/paper-jobs.ts';
import type { DatasetSummary } from '../../src/jobs/protocol/input-jobs.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { DEMO_FOLDER } from '../support/demo-province.ts';
import { paperSpeech } from '../support/paper-speech.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { WORK_PERIOD, workProject } from '../support/work-project.ts';

const LONG = 120_000;
const DAY = '2026-06-20';
const MARK = {
  level: 'internal',
  text: 'LƯU HÀNH NỘI BỘ',
  basis: '',
  copy: '07',
  recipient: 'UBND tỉnh',
} as const;

const folder = mkdtempSync(join(tmpdir(), 'vonggac-work-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'viec.vonggac');

const handlers = () =>
  createHandlers({
    fetchBytes: async (file) => readFileSync(`${DEMO_FOLDER}/${decodeURIComponent(file)}`),
    fontBytes: nodeFont,
  });

let jobs: JobClient;
let data: DatasetSummary;
let project: Project;
let incident: string;
let commune: string;

/** The app opens the file: its province, its files, its question. */
beforeAll(async () => {
  const { bytes } = await workProject(createInlineClient(handlers()));
  writeFileSync(path, bytes);
  const { opened } = readProjectFile(bytes);
  if (!opened) throw new Error('the project cannot be read');
  ({ project } = opened);
  jobs = createInlineClient(handlers());
  await jobs.run('open-manifest', { url: project.manifest.replace('./demo/', '') });
  const files = project.files.map(({ name, sha256, kind }) => ({
    name,
    bytes: opened.files.get(sha256) ?? new Uint8Array(),
    ...(kind ? { kind } : {}),
  }));
  data = await jobs.run('add-files', { files });
  const result = await jobs.run('analyse', { config: project.study });
  incident = 'VV-THEM-1';
  commune = result.areas.code[result.areas.order[0] ?? 0] ?? '';
}, LONG);

async function fromApp(kind: PaperKind, format: PaperFormat): Promise<Uint8Array> {
  const speech = await paperSpeech();
  const [latest] = reportPeriods('half', data, 1);
  const period = latest ?? WORK_PERIOD;
  const question = paperQuestion(project, {
    kind,
    period,
    level: paperLevel(kind, 'full'),
    sensitive: false,
    incident: kind === 'incident' ? incident : '',
    commune: kind === 'commune' ? commune : '',
    date: DAY,
  });
  const facts = await jobs.run('paper-facts', question);
  const { office, texts } = project.briefing;
  const input = paperInputOf(
    {
      office: officeOf(office, data.province.vi, speech),
      texts,
      hotlines: project.patrol.hotlines,
    },
    {
      about: paperAbout(kind, incident, period),
      date: DAY,
      number: '12',
      urgency: 'none',
      mark: MARK,
      breaks: project.breaks,
    },
    speech,
  );
  const paper = makePaper(kind, facts, input, speech);
  if (!paper) throw new Error(`no ${kind}`);
  const madeAt = startOfDay(DAY) ?? 0;
  return (await jobs.run('write-paper', { paper, format, name: 'app', madeAt })).bytes;
}

async function fromCli(kind: PaperKind, format: PaperFormat): Promise<Uint8Array> {
  const out = join(folder, `${kind}.${format}`);
  const { code, err } = await runCommandLine(
    'brief',
    '--data',
    DEMO_FOLDER,
    '--project',
    path,
    '--kind',
    kind,
    '--date',
    DAY,
    '--mark',
    'internal',
    '--copy',
    '07',
    '--recipient',
    'UBND tỉnh',
    '--number',
    '12',
    ...(kind === 'incident' ? ['--incident', incident] : []),
    ...(kind === 'commune' ? ['--place', commune] : []),
    '--out',
    out,
  );
  expect(err).not.toContain('Lỗi');
  expect(code).toBe(0);
  return readFileSync(out);
}

describe('a paper over a project', () => {
  it.each([
    ['six-month', 'pdf'],
    ['six-month', 'docx'],
    ['incident', 'pdf'],
    ['commune', 'pdf'],
    ['bulletin', 'docx'],
    ['plan-annex', 'pdf'],
    ['situation', 'docx'],
  ] as const)(
    'has the same bytes from the app and from the command line: %s as %s',
    async (kind, format) => {
      const [app, cli] = [await fromApp(kind, format), await fromCli(kind, format)];
      expect(cli.length).toBeGreaterThan(5000);
      expect(Buffer.compare(app, cli)).toBe(0);
    },
    LONG,
  );

  it(
    'tells the work of the project: file, filters, log, plan, patrols, words, office',
    async () => {
      const text = strFromU8(await fromCli('six-month', 'txt'));
      for (const part of [
        'SỞ CỦA TÔI',
        'Pleiku, ngày 20 tháng 6 năm 2026',
        'VV-THEM-1',
        'Thiếu kinh phí lắp báo động ở Đắk Tô.',
        'Trực ban: 0269 000 000',
        'Đã ghi nhận 1 ca tuần tra',
        'Công an xã Ia Hrung',
        'Từ 10/06/2026 đến 11/06/2026: 2 đêm, 3 tổ',
        project.patrol.shifts[0]?.team ?? '-',
      ]) {
        expect(text).toContain(part);
      }
    },
    LONG,
  );

  it(
    'without a project says in one line that there is no patrol, and still which places became hot',
    async () => {
      const out = join(folder, 'khong.txt');
      const { code } = await runCommandLine(
        'brief',
        '--data',
        DEMO_FOLDER,
        '--kind',
        'six-month',
        '--mark',
        'none',
        '--period',
        '2025-06-15/2025-12-14',
        '--date',
        DAY,
        '--out',
        out,
      );
      expect(code).toBe(0);
      const text = readFileSync(out, 'utf8');
      expect(text).toContain('Dự án không có ca tuần tra nào được giao trong kỳ');
      expect(text).not.toContain('VV-THEM-1');
      expect(text).toMatch(/\tNóng liền gần đây\t.* cáp, \d+ trạm/);
      expect(text).toContain('Gi* theo thời gian (12 quý');
    },
    LONG,
  );
});

describe('the steps of a presentation', () => {
  it(
    'leave as a handout, those of the project or those proposed',
    async () => {
      const out = join(folder, 'tai-lieu.pdf');
      const asked = ['--data', DEMO_FOLDER, '--project', path, '--kind', 'handout'];
      const { code } = await runCommandLine('brief', ...asked, '--mark', 'none', '--out', out);
      expect(code).toBe(0);
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    },
    LONG,
  );
});

describe('a project file that is of no use', () => {
  const said = async (name: string, bytes: Uint8Array): Promise<{ code: number; err: string }> => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return runCommandLine(
      'brief',
      '--data',
      DEMO_FOLDER,
      '--project',
      file,
      '--kind',
      'bulletin',
      '--mark',
      'none',
      '--out',
      join(folder, 'x.docx'),
    );
  };
  const documentOf = (change: object): Uint8Array => {
    const entries = unzipSync(readFileSync(path));
    const json = JSON.parse(strFromU8(entries['project.json'] ?? new Uint8Array())) as object;
    return zipSync({ ...entries, 'project.json': strToU8(JSON.stringify({ ...json, ...change })) });
  };

  it('is told apart: no project, of a newer version, changed on the way', async () => {
    const none = await said('a.vonggac', strToU8('PK nope'));
    expect([none.code, none.err]).toEqual([
      1,
      expect.stringMatching(/a\.vonggac.*không phải dự án/),
    ]);
    const newer = await said('b.vonggac', documentOf({ version: 9 }));
    expect([newer.code, newer.err]).toEqual([
      1,
      expect.stringMatching(/b\.vonggac.*phiên bản mới/),
    ]);
    const entries = unzipSync(readFileSync(path));
    const file = Object.keys(entries).find((name) => name.startsWith('files/')) ?? '';
    const changed = await said('c.vonggac', zipSync({ ...entries, [file]: strToU8('khác') }));
    expect([changed.code, changed.err]).toEqual([1, expect.stringContaining('vu-them.csv')]);
    const wrong = documentOf({ project: { ...project, breaks: 'x' } });
    const damaged = await said('d.vonggac', wrong);
    expect([damaged.code, damaged.err]).toEqual([1, expect.stringContaining('breaks')]);
  });

  it('and one of another province is refused before anything is written', async () => {
    const asked = { ...project.study, communes: ['00001'] };
    const other = writeProjectFile({ ...project, files: [], study: asked }, new Map());
    const { code, err } = await said('e.vonggac', other);
    expect(code).toBe(1);
    expect(err).toContain('tỉnh khác');
    const elsewhere = { target: 'XYZ-1', note: '' };
    const patrol = { ...project.patrol, log: [], shifts: [], options: null };
    const plan = { ...project.plan, items: [] };
    const named = { ...project, files: [], chosen: [elsewhere], patrol, plan };
    const refused = await said('g.vonggac', writeProjectFile(named, new Map()));
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('tỉnh khác')]);
  }, 60_000);
});
