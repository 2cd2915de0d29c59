import { createContext } from 'react';

/** True inside a form that is saved as a whole: what a field holds is not yet in force. */
export const InForm = createContext(false);
