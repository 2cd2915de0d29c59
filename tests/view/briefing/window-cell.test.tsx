import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { windowFigure } from '../../../src/core/brief/situation/window-figure.ts';
import type { WindowFigure } from '../../../src/core/brief/situation/window-figure.ts';
import { WindowCell } from '../../../src/panels/briefing/situation/window-cell.tsx';
import { renderRoom } from '../../support/render-room.tsx';

const FIGURE: WindowFigure = {
  ...windowFigure([], { first: 0, last: 6 }, 7),
  usual: {
    method: 'rolling',
    expected: 4.9,
    low: 0,
    high: 13,
    years: 1,
    windows: 12,
    incidents: 59,
    dispersion: 1,
  },
};

describe('a box of the situation', () => {
  it.each([
    ['vi', 'thường 4,9 (0–13)'],
    ['en', 'usually 4.9 (0–13)'],
  ] as const)('says what is usual, its interval unbroken (%s)', (language, said) => {
    renderRoom(<WindowCell figure={FIGURE} open={false} onPick={() => undefined} />, { language });
    expect(screen.getByRole('button')).toHaveTextContent(said);
    expect(screen.getByText('(0–13)')).toHaveClass(/interval/);
  });
});
