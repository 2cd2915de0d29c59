import { LATER_MESSAGES_EN } from './later-messages-en.ts';
import { LATER_MESSAGES_VI } from './later-messages-vi.ts';
import { MESSAGES_EN } from './messages-en.ts';
import { MESSAGES_VI } from './messages-vi.ts';

/** Both languages at once, for tests; the app loads the one it speaks. The command line has its own, `cli`. */
export const CATALOGUE = {
  vi: { ...MESSAGES_VI, ...LATER_MESSAGES_VI },
  en: { ...MESSAGES_EN, ...LATER_MESSAGES_EN },
} as const;
