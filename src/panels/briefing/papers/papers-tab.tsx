import type { ReactNode } from 'react';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';

export function PapersTab(): ReactNode {
  return <WaitingLines padded />;
}
