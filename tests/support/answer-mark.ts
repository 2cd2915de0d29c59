import { act, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { AppServices } from '../../src/state/app-services.ts';

/** Answers the question for a mark as a person does who wants none. */
export async function answerMark({ store, marks }: AppServices): Promise<void> {
  await waitFor(() => expect(store.getState().session.dialog).toBe('mark'));
  act(() => marks.answer({ level: 'none', text: '', basis: '', copy: '', recipient: '' }));
}
