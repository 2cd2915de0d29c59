import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partOf, usePart } from '../../../src/ui/part.ts';
import type { Part } from '../../../src/ui/part.ts';

const Table = (): ReactNode => <p>bảng</p>;
const prepareNothing = async (): Promise<void> => {};

type ShownProps = {
  readonly part: Part;
  readonly wanted?: boolean;
  readonly prepared?: boolean;
  readonly prepare?: () => Promise<void>;
};

function Shown({ part, wanted = true, prepared = true, prepare = prepareNothing }: ShownProps) {
  const shown = usePart(part, { wanted, prepared, prepare });
  return shown ?? <p>đang chờ</p>;
}

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override readonly state = { failed: false };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <button
        type="button"
        onClick={() => {
          this.setState({ failed: false });
        }}
      >
        thử lại
      </button>
    );
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a part of the page', () => {
  it('is fetched when it is wanted, not before, and once', async () => {
    const load = vi.fn<() => Promise<typeof Table>>(async () => Table);
    const part = partOf(load);
    const { rerender } = render(<Shown part={part} wanted={false} />);
    expect(screen.getByText('đang chờ')).toBeInTheDocument();
    expect(load).not.toHaveBeenCalled();
    rerender(<Shown part={part} />);
    expect(await screen.findByText('bảng')).toBeInTheDocument();
    rerender(<Shown part={part} wanted={false} />);
    expect(screen.getByText('bảng')).toBeInTheDocument();
    expect(load).toHaveBeenCalledOnce();
  });

  it('is there at once where it was shown before', async () => {
    const part = partOf(async () => Table);
    await part.fetch();
    render(<Shown part={part} />);
    expect(screen.getByText('bảng')).toBeInTheDocument();
  });

  it('waits for what else it needs', async () => {
    const part = partOf(async () => Table);
    let done = (): void => {};
    const prepare = (): Promise<void> => new Promise((resolve) => (done = resolve));
    const { rerender } = render(<Shown part={part} prepared={false} prepare={prepare} />);
    await part.fetch();
    expect(screen.getByText('đang chờ')).toBeInTheDocument();
    rerender(<Shown part={part} prepared prepare={prepare} />);
    expect(screen.getByText('bảng')).toBeInTheDocument();
    done();
  });

  it('that did not come says so, and comes when asked again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let online = false;
    const part = partOf(async () => {
      if (!online) throw new Error('không tải được');
      return Table;
    });
    render(
      <Boundary>
        <Shown part={part} />
      </Boundary>,
    );
    const again = await screen.findByRole('button', { name: 'thử lại' });
    online = true;
    await userEvent.click(again);
    expect(await screen.findByText('bảng')).toBeInTheDocument();
  });
});
