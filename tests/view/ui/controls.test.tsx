import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { Checkbox } from '../../../src/ui/checkbox.tsx';
import { DayField } from '../../../src/ui/day-field.tsx';
import { Progress } from '../../../src/ui/progress.tsx';
import { SegmentedControl } from '../../../src/ui/segmented-control.tsx';
import { shortcutKeys } from '../../../src/ui/shortcut-keys.ts';

describe('a segmented control', () => {
  it('is a group of radio buttons the arrow keys move through', async () => {
    function Example() {
      const [value, setValue] = useState<'a' | 'b'>('a');
      return (
        <SegmentedControl
          label="Cách hiện"
          value={value}
          segments={[
            { value: 'a', label: 'Một' },
            { value: 'b', label: 'Hai' },
          ]}
          onChange={setValue}
        />
      );
    }
    render(<Example />);
    expect(screen.getByRole('radiogroup', { name: 'Cách hiện' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Hai' }));
    expect(screen.getByRole('radio', { name: 'Hai' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Một' })).not.toBeChecked();
  });
});

describe('a checkbox', () => {
  it('can stand for some of its members', () => {
    render(
      <Checkbox checked={false} indeterminate onChange={() => {}}>
        Tất cả
      </Checkbox>,
    );
    expect(screen.getByLabelText('Tất cả')).toBePartiallyChecked();
  });
});

describe('a day field', () => {
  const field = (onChange: (day: string) => void) => (
    <I18nextProvider i18n={createI18n('vi', CATALOGUE)}>
      <DayField
        label="Từ ngày"
        value="2026-02-05"
        min="2026-01-01"
        max="2026-12-31"
        onChange={onChange}
      />
    </I18nextProvider>
  );

  it('writes the office form and takes a new day on leaving', async () => {
    const onChange = vi.fn<(day: string) => void>();
    render(field(onChange));
    const input = screen.getByLabelText('Từ ngày');
    expect(input).toHaveValue('05/02/2026');
    await userEvent.clear(input);
    await userEvent.type(input, '6.3.2026');
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-03-06');
  });

  it('says the limit and goes back with Escape', async () => {
    const onChange = vi.fn<(day: string) => void>();
    render(field(onChange));
    const input = screen.getByLabelText('Từ ngày');
    await userEvent.clear(input);
    await userEvent.type(input, '1/1/2027{Enter}');
    expect(input).toHaveAccessibleDescription(
      'Muộn nhất là 31/12/2026. Vẫn tính theo ngày 05/02/2026.',
    );
    await userEvent.keyboard('{Escape}');
    expect(input).toHaveValue('05/02/2026');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('progress', () => {
  it('keeps inside its bounds whatever it is given', () => {
    render(<Progress label="Đang đọc" fraction={7} />);
    expect(screen.getByRole('progressbar', { name: 'Đang đọc' })).toHaveAttribute(
      'aria-valuenow',
      '100',
    );
  });
});

describe('keys of a shortcut', () => {
  it('read as people know them', () => {
    expect(shortcutKeys('mod+shift+z')).toEqual(['Ctrl', '⇧', 'Z']);
    expect(shortcutKeys('g d')).toEqual(['G', 'D']);
    expect(shortcutKeys('?')).toEqual(['?']);
  });
});
