import type { ReactNode } from 'react';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';

export function PageTab(): ReactNode {
  return <WaitingLines padded />;
}
