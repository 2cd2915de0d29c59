import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QuestionCode } from '../../../src/core/io/import/import-question.ts';
import type { ImportReport } from '../../../src/core/io/import/import-report.ts';
import type { InputFile } from '../../../src/jobs/protocol/input-jobs.ts';
import { ImportPage } from '../../../src/panels/import/import-page.tsx';
import type { Language, ProjectFile } from '../../../src/state/app-state.ts';
import type { PendingImport } from '../../../src/state/import/import-session.ts';
import { useApp } from '../../../src/state/use-app.ts';
import { askingReport } from '../../support/asking-report.ts';
import { settle } from '../../support/fake-environment.ts';
import { fakeJobClient, fakeReport } from '../../support/fake-job-client.ts';
import { giveElementsASize, renderRoom } from '../../support/render-room.tsx';

let restore: () => void;
beforeEach(() => {
  restore = giveElementsASize(600, 420);
});
afterEach(() => restore());

type Given = {
  readonly review: (file: InputFile) => ImportReport;
  readonly files?: readonly string[];
  readonly language?: Language;
  readonly project?: readonly ProjectFile[];
};

/** As the data room does: the page is there while files wait. */
function WhileImporting() {
  const importing = useApp(({ session }) => session.imports.files.length > 0);
  return importing ? <ImportPage /> : null;
}

async function openPage({ review, files = ['a.csv'], language = 'vi', project = [] }: Given) {
  const jobs = fakeJobClient({ 'review-import': ({ file }) => review(file) });
  const { app } = renderRoom(<WhileImporting />, { jobs, language });
  await act(async () => {
    app.store.dispatch({ type: 'project/add-files', files: project });
    await app.addFiles(files.map((name) => new File([name], name)));
    await settle();
  });
  const pending = (): PendingImport | undefined => app.store.getState().session.imports.files[0];
  const user = userEvent.setup();
  /** Clicks, and lets the new review come. */
  const answer = async (name: string | RegExp): Promise<void> => {
    await user.click(screen.getByRole('button', { name }));
    await act(() => app.environment.advance(200));
  };
  return { app, jobs, user, pending, answer };
}

const asking =
  (...codes: readonly QuestionCode[]) =>
  (file: InputFile): ImportReport =>
    askingReport(file, codes);

const accept = (): HTMLElement => screen.getByRole('button', { name: /^Nạp/ });

describe('the import page', () => {
  it('takes the keyboard to its heading, and says what was understood in one sentence', async () => {
    await openPage({
      review: (file) => ({
        ...askingReport({ ...file, choices: { place: { crs: 'EPSG:9217' } } }, []),
        kind: 'bts_site',
        format: 'xlsx',
        encoding: { used: 'tcvn3', guessed: true, candidates: [] },
      }),
    });
    expect(screen.getByRole('heading', { name: 'Xem trước khi nạp' })).toHaveFocus();
    expect(
      screen.getByText(
        'Bảng Excel, 1.250 dòng, trạm BTS, VN-2000 kinh tuyến 108°15′, chữ TCVN3 (ABC).',
      ),
    ).toBeInTheDocument();
  });

  it('loads a clean file with one click', async () => {
    const { app, user } = await openPage({ review: (file) => fakeReport(file) });
    await user.click(screen.getByRole('button', { name: 'Nạp 1 tệp vào dữ liệu' }));
    await waitFor(() => expect(app.store.getState().project.files).toHaveLength(1));
    expect(screen.queryByRole('heading', { name: 'Xem trước khi nạp' })).toBeNull();
  });

  it('names every file and how far it is; those with questions stay', async () => {
    const { app, user } = await openPage({
      files: ['a.csv', 'b.csv', 'hong.bin'],
      review: (file) =>
        file.name === 'b.csv'
          ? askingReport(file, ['dates'])
          : fakeReport(file, file.name === 'hong.bin' ? { format: null, counts: null } : {}),
    });
    const list = within(screen.getByRole('navigation', { name: 'Các tệp chờ nạp' }));
    expect(list.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'a.csvSẵn sàng',
      'b.csvCần trả lời',
      'hong.binKhông đọc được',
    ]);
    await user.click(accept());
    await waitFor(() => expect(app.store.getState().project.files).toHaveLength(1));
    expect(await screen.findByRole('article', { name: 'b.csv' })).toBeInTheDocument();
    expect(accept()).toBeDisabled();
  });

  it('leaves a file out, or all of them', async () => {
    const { app, user } = await openPage({
      files: ['a.csv', 'b.csv'],
      review: (file) => fakeReport(file),
    });
    const waiting = (): readonly string[] =>
      app.store.getState().session.imports.files.map(({ name }) => name);
    await user.click(screen.getByRole('button', { name: 'Bỏ tệp này' }));
    expect(waiting()).toEqual(['b.csv']);
    await user.click(screen.getByRole('button', { name: 'Hủy tất cả' }));
    expect(waiting()).toEqual([]);
  });

  it('says why a file cannot be read, in its own words', async () => {
    await openPage({
      files: ['x.bin'],
      review: (file) =>
        fakeReport(file, {
          format: null,
          counts: null,
          issues: [{ code: 'file.unknown-format', severity: 'error', at: { file: 'x.bin' } }],
        }),
    });
    expect(screen.getByRole('alert')).toHaveTextContent('x.bin');
    expect(accept()).toBeDisabled();
  });
});

describe('a question', () => {
  it('of encodings shows the same texts in each, the best first', async () => {
    const { answer, pending } = await openPage({ review: asking('encoding') });
    const [first, second] = within(
      screen.getByRole('list', { name: /đọc thành tiếng Việt/ }),
    ).getAllByRole('button');
    expect(first).toHaveTextContent('TCVN3 (ABC)96% số từ là tiếng ViệtTrạm Ia GraiXã Ia Hrung');
    expect(second).toHaveTextContent('Tr¹m Ia Grai');
    await answer(/^TCVN3/);
    expect(pending()?.choices.encoding).toBe('tcvn3');
    expect(accept()).toBeEnabled();
  });

  it.each([
    ['decimals', /1\.234 → 1\.234$/, { decimals: { 'Thiệt hại': ',' } }],
    ['decimals', /1\.234 → 1,234$/, { decimals: { 'Thiệt hại': '.' } }],
    ['dates', /ngày 03 tháng 04 năm 2024/, { dates: { Ngày: 'day-first' } }],
    ['dates', /ngày 04 tháng 03 năm 2024/, { dates: { Ngày: 'month-first' } }],
    ['degrees', /108\.30 → 108°18′/, { degrees: { 'Kinh độ': 'decimal' } }],
    ['degrees', /108\.30 → 108°30′/, { degrees: { 'Kinh độ': 'degrees-minutes' } }],
    ['layer', /^BTS/, { layer: 'BTS' }],
    ['commune', /Ia Hrung, Gia Lai.*trước 7\/2025: Ia Sao, Ia Grai/, ANSWER('23767')],
    ['commune', /^Để trống$/, ANSWER('')],
  ] as const)(
    'of %s is answered by one click on what it would give: %s',
    async (code, button, choices) => {
      const { answer, pending } = await openPage({ review: asking(code) });
      expect(accept()).toBeDisabled();
      await answer(button);
      expect(pending()?.choices).toEqual(choices);
      expect(accept()).toBeEnabled();
    },
  );

  it('of places tells how well each system fits, in words and counts', async () => {
    const { answer, pending } = await openPage({ review: asking('place') });
    const [best, other] = within(
      screen.getByRole('list', { name: 'Hệ tọa độ có thể' }),
    ).getAllByRole('button');
    expect(best).toHaveTextContent(
      'VN-2000 / TM-3 108°15′ (EPSG:9217)Rất hợp1.248/1.250 nằm trong tỉnh · 1.190/1.200 đúng xã ghi trong dòng',
    );
    expect(other).toHaveTextContent('Ít hợp');
    expect(other).toHaveTextContent('cách phương án đầu 27 km');
    await answer(/108°15′/);
    expect(pending()?.choices.place).toEqual({ crs: 'EPSG:9217', axes: 'by-size' });
  });

  it('of the kind is answered with the keyboard', async () => {
    const { app, user, pending } = await openPage({ review: asking('kind') });
    screen.getByRole('combobox', { name: 'Loại dữ liệu của a.csv' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findAllByRole('option')).toHaveLength(16);
    await user.keyboard('{ArrowDown}{Enter}');
    await act(() => app.environment.advance(200));
    expect(pending()?.choices.kind).toBe('bts_site');
  });

  it('answered takes the keyboard to the next one, then to the loading', async () => {
    const { answer, user } = await openPage({ review: asking('dates', 'degrees') });
    expect(screen.getByText('Tệp a.csv: còn 2 câu hỏi.')).toBeInTheDocument();
    await answer(/ngày 03/);
    expect(screen.getByRole('heading', { name: /phần lẻ của độ hay là phút/ })).toHaveFocus();
    await answer(/108°18′/);
    expect(accept()).toHaveFocus();
    expect(screen.getByText('Tệp a.csv: không còn câu hỏi, có thể nạp.')).toBeInTheDocument();
    await user.keyboard('{Enter}');
  });

  it('answered may be asked again', async () => {
    const { answer, pending } = await openPage({ review: asking('dates') });
    await answer(/ngày 03/);
    await answer('Hỏi lại: Cột “Ngày”: Ngày viết trước');
    expect(pending()?.choices).toEqual({});
    expect(accept()).toBeDisabled();
  });

  it('of a file with a known name is whether it is a new version of it', async () => {
    const project = [{ name: 'a.csv', sha256: 'f'.repeat(64), size: 1 }];
    const { answer, pending } = await openPage({ review: (file) => fakeReport(file), project });
    expect(accept()).toBeDisabled();
    await answer(/^Cập nhật tệp cũ/);
    expect(pending()?.replaces).toBe('a.csv');
    expect(accept()).toBeEnabled();
    await answer('Hỏi lại: Cập nhật “a.csv”');
    expect(accept()).toBeDisabled();
    await answer(/^Thêm như một tệp khác/);
    expect(pending()).toMatchObject({ keepsBoth: true });
  });
});

describe('columns', () => {
  const withColumns = (file: InputFile): ImportReport => {
    const mapping = file.choices?.mapping ?? {};
    return fakeReport(file, {
      kind: 'bts_site',
      columns: [
        {
          header: 'Tên',
          role: 'field',
          field: mapping['Tên'] ?? 'name',
          by: 'alias',
          filled: 3,
          samples: ['Trạm 1', 'Trạm 2'],
        },
        {
          header: 'Người liên hệ',
          role: 'personal',
          personal: 'name',
          field: mapping['Người liên hệ'] ?? '',
          by: 'alias',
          filled: 3,
          samples: [],
        },
        {
          header: 'Khác',
          role: 'left-out',
          field: mapping['Khác'] ?? '',
          by: 'none',
          filled: 0,
          samples: [],
        },
      ],
    });
  };

  it('are summed up, and each may feed another field; one field is fed by one column', async () => {
    const { app, user, pending } = await openPage({ review: withColumns });
    await user.click(screen.getByText('Cột', { exact: true }));
    expect(
      screen.getByText('1 cột được nạp, 1 cột dữ liệu cá nhân, 1 cột bỏ ra'),
    ).toBeInTheDocument();
    screen.getByRole('combobox', { name: 'Cột “Khác” là' }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('option', { name: 'Tên' }));
    await act(() => app.environment.advance(200));
    expect(pending()?.choices.mapping).toEqual({ Khác: 'name', Tên: '' });
  });

  it('of people are left out unless someone decides otherwise', async () => {
    const { app, user, pending } = await openPage({ review: withColumns });
    await user.click(screen.getByText('Cột', { exact: true }));
    expect(screen.getByText('Dữ liệu cá nhân: không nạp')).toBeInTheDocument();
    const keep = screen.getByRole('checkbox', { name: /Vẫn nạp cột này/ });
    expect(keep).not.toBeChecked();
    await user.click(keep);
    await act(() => app.environment.advance(200));
    expect(Object.keys(pending()?.choices.mapping ?? {})).toEqual(['Người liên hệ']);
  });
});

describe('the mapping of columns', () => {
  const columns: ImportReport['columns'] = [
    { header: 'X', role: 'field', field: 'note', by: 'alias', filled: 1, samples: ['1'] },
  ];

  it('is saved as JSON, and opened for another file', async () => {
    const { app, user, pending, answer } = await openPage({
      review: (file) => fakeReport(file, { headers: ['X'], columns }),
    });
    await user.click(screen.getByText('Cột', { exact: true }));
    await answer('Lưu cách ghép cột (JSON)');
    const [saved] = app.environment.saved;
    expect(saved?.name).toBe('a.ghep-cot.json');
    expect(JSON.parse(new TextDecoder().decode(saved?.bytes))).toEqual({
      version: 1,
      headers: ['X'],
      choices: { kind: 'incident' },
    });
    const text = JSON.stringify({ version: 1, headers: ['X'], choices: { mapping: { X: 'id' } } });
    app.environment.pick(new File([text], 'cot.json'));
    await answer('Mở cách ghép cột đã lưu');
    expect(pending()?.choices.mapping).toEqual({ X: 'id' });
    app.environment.pick(new File(['{}{'], 'khac.json'));
    await answer('Mở cách ghép cột đã lưu');
    expect(screen.getByText(/“khac.json” không phải/)).toBeInTheDocument();
    expect(pending()?.choices.mapping).toEqual({ X: 'id' });
  });
});

describe('the page in English', () => {
  it('asks in English', async () => {
    await openPage({ review: asking('dates', 'place', 'commune'), language: 'en' });
    expect(screen.getByRole('heading', { name: '3 questions to answer' })).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Column “Ngày”: day or month first?' }),
    ).toBeInTheDocument();
    expect(screen.getByText('1,248/1,250 inside the province', { exact: false })).toBeVisible();
  });
});

function ANSWER(code: string) {
  return { addresses: { answers: { 'ia sao': code } } };
}
