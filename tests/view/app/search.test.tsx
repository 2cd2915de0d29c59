import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { CommandPalette } from '../../../src/app/dialogs/command-palette.tsx';
import { PlaceSearch } from '../../../src/app/dialogs/place-search.tsx';
import { SearchBox } from '../../../src/app/search/search-box.tsx';
import type { SearchHit } from '../../../src/jobs/protocol/record-jobs.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';

function commune(name: string): SearchHit {
  return {
    kind: 'commune',
    row: name.length,
    id: name,
    name,
    place: 'Gia Lai',
    lon: 108.1,
    lat: 14,
    bounds: [108, 13.9, 108.2, 14.1],
  };
}

/** A search whose answers come when the test says so. */
function slowSearch(view: ReactNode) {
  const waiting: {
    readonly text: string;
    readonly answer: (hits: readonly SearchHit[]) => void;
  }[] = [];
  const jobs = fakeJobClient({
    search: async ({ text }) =>
      new Promise((resolve) => {
        waiting.push({ text, answer: resolve });
      }),
  });
  const { app } = renderRoom(view, { jobs });
  const answer = async (text: string, ...names: readonly string[]): Promise<void> => {
    await expect.poll(() => waiting.some((one) => one.text === text)).toBe(true);
    await act(async () => {
      waiting.find((one) => one.text === text)?.answer(names.map(commune));
      await Promise.resolve();
    });
  };
  const selected = () => app.store.getState().session.selection;
  return { answer, selected };
}

const SEARCHES: readonly (readonly [string, ReactNode])[] = [
  ['the search of the top bar', <SearchBox key="box" />],
  ['the command palette', <CommandPalette key="palette" />],
  ['the search dialog', <PlaceSearch key="dialog" />],
];

describe.each(SEARCHES)('Enter in %s', (_, view) => {
  it('never takes a hit of an earlier text: it waits for those of the text in the field', async () => {
    const { answer, selected } = slowSearch(view);
    const field = screen.getByRole('combobox');
    await userEvent.type(field, 'Ia Zơ');
    await answer('Ia Zơ', 'Ia Zơn');
    await screen.findByText('Ia Zơn');
    await userEvent.type(field, 'm{Enter}');
    expect(selected()).toBeNull();
    await answer('Ia Zơm', 'Ia Zơm');
    expect(selected()).toEqual({ type: 'area', code: 'Ia Zơm' });
  });

  it('says that nothing was found when nothing is', async () => {
    const { answer, selected } = slowSearch(view);
    await userEvent.type(screen.getByRole('combobox'), 'zzqx{Enter}');
    expect(screen.queryByText(/^Không tìm thấy/)).not.toBeInTheDocument();
    await answer('zzqx');
    expect(await screen.findByText(/^Không tìm thấy “zzqx”/)).toBeInTheDocument();
    expect(selected()).toBeNull();
  });

  it('waits no longer once the text is changed', async () => {
    const { answer, selected } = slowSearch(view);
    const field = screen.getByRole('combobox');
    await userEvent.type(field, 'zzqx{Enter}y');
    await answer('zzqxy', 'Zzqxy');
    await screen.findByText('Zzqxy');
    expect(selected()).toBeNull();
    await userEvent.type(field, '{Enter}');
    expect(selected()).toEqual({ type: 'area', code: 'Zzqxy' });
  });
});
