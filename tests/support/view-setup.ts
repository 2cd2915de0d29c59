import '@testing-library/jest-dom/vitest';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterEach } from 'vitest';

const library = getConfig();

// What is found on the page has had its effects: on a busy machine React runs them a turn or two later.
configure({
  asyncWrapper: (ask) =>
    library.asyncWrapper(async () => {
      const found = await ask();
      await nextTurn();
      await nextTurn();
      return found;
    }),
});

afterEach(cleanup);
