import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { DayField } from '../../../src/ui/day-field.tsx';
import { Form } from '../../../src/ui/form.tsx';

const shown = (content: ReactNode, language: Language = 'vi') =>
  render(<I18nextProvider i18n={createI18n(language, CATALOGUE)}>{content}</I18nextProvider>);

function Report({ onSave }: { readonly onSave: (day: string, note: string) => void }) {
  const [day, setDay] = useState('2026-02-05');
  const [note, setNote] = useState('');
  return (
    <Form onSave={() => onSave(day, note)}>
      <DayField label="Ngày kiểm tra" value={day} onChange={setDay} />
      <input aria-label="Ghi chú" value={note} onChange={(event) => setNote(event.target.value)} />
      <button type="submit">Ghi</button>
    </Form>
  );
}

async function retype(label: string, text: string): Promise<void> {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
}

describe('a form with a day that cannot be read', () => {
  it.each(['31/02/2026', '5/2', 'hôm qua', ' '])(
    'is not saved with “%s”: it names the field, goes there, and loses nothing',
    async (typed) => {
      const onSave = vi.fn<(day: string, note: string) => void>();
      shown(<Report onSave={onSave} />);
      await userEvent.type(screen.getByLabelText('Ghi chú'), 'khóa tốt');
      await retype('Ngày kiểm tra', typed);
      await userEvent.click(screen.getByRole('button', { name: 'Ghi' }));
      const field = screen.getByLabelText('Ngày kiểm tra');
      expect(onSave).not.toHaveBeenCalled();
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Chưa lưu: ô “Ngày kiểm tra” chưa đọc được.',
      );
      expect(field).toHaveFocus();
      expect(field).toBeInvalid();
      expect(field).toHaveAccessibleDescription('Chưa đọc được ngày. Viết dạng nn/tt/nnnn.');
      expect(field).toHaveValue(typed);
      expect(screen.getByLabelText('Ghi chú')).toHaveValue('khóa tốt');

      await retype('Ngày kiểm tra', '28/2/2026');
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: 'Ghi' }));
      expect(onSave).toHaveBeenCalledExactlyOnceWith('2026-02-28', 'khóa tốt');
    },
  );

  it('is not saved by Enter either, and is by Enter in a day that can be read', async () => {
    const onSave = vi.fn<(day: string, note: string) => void>();
    shown(<Report onSave={onSave} />);
    await retype('Ngày kiểm tra', '31/02/2026{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toBeInTheDocument();
    await retype('Ngày kiểm tra', '1/3/2026{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('2026-03-01', '');
  });

  it('says so in English', async () => {
    shown(<Report onSave={() => {}} />, 'en');
    await retype('Ngày kiểm tra', '5/2{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Not saved: “Ngày kiểm tra” cannot be read.',
    );
  });
});

function Period({ onFrom }: { readonly onFrom: (day: string) => void }) {
  const [from, setFrom] = useState('2026-02-05');
  const [to, setTo] = useState('2026-02-28');
  const take = (day: string): void => {
    onFrom(day);
    setFrom(day);
  };
  return (
    <>
      <DayField label="Từ" value={from} max={to} onChange={take} />
      <DayField label="Đến" value={to} min={from} onChange={setTo} />
      <button onClick={() => setFrom('2026-01-01')}>Cả năm</button>
    </>
  );
}

describe('a day that counts as soon as it is written', () => {
  it('keeps what cannot be read and says which day counts meanwhile', async () => {
    const onFrom = vi.fn<(day: string) => void>();
    shown(<Period onFrom={onFrom} />);
    await retype('Từ', '31/02/2026');
    await userEvent.tab();
    const field = screen.getByLabelText('Từ');
    expect(field).toHaveValue('31/02/2026');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(
      'Chưa đọc được ngày. Viết dạng nn/tt/nnnn. Vẫn tính theo ngày 05/02/2026.',
    );
    expect(onFrom).not.toHaveBeenCalled();
  });

  it('gives way to a day set elsewhere', async () => {
    shown(<Period onFrom={() => {}} />);
    await retype('Từ', '31/02/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Cả năm' }));
    expect(screen.getByLabelText('Từ')).toHaveValue('01/01/2026');
    expect(screen.getByLabelText('Từ')).toBeValid();
  });

  it('that was past the other end counts once that end has moved', async () => {
    const onFrom = vi.fn<(day: string) => void>();
    shown(<Period onFrom={onFrom} />);
    await retype('Từ', '1/5/2026');
    await retype('Đến', '1/6/2026');
    expect(onFrom).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onFrom).toHaveBeenCalledExactlyOnceWith('2026-05-01');
    expect(screen.getByLabelText('Từ')).toBeValid();
  });

  it('may be left empty only where no day is an answer', async () => {
    const onChange = vi.fn<(day: string) => void>();
    shown(<DayField optional label="Hạn" value="2026-02-05" onChange={onChange} />);
    await userEvent.clear(screen.getByLabelText('Hạn'));
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('');
  });

  it('says that no day is set where none was', async () => {
    shown(<DayField optional label="Hạn" value="" onChange={() => {}} />);
    await retype('Hạn', '5/2');
    await userEvent.tab();
    expect(screen.getByLabelText('Hạn')).toHaveAccessibleDescription(/Hiện chưa đặt ngày nào\.$/);
  });
});
