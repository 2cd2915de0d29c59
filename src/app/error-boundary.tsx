import { Component } from 'react';
import type { ReactNode } from 'react';
import { CrashNote } from './crash-note.tsx';

type Props = {
  readonly children: ReactNode;
  /** A part of the screen rather than the whole: the rest stays usable. */
  readonly part?: boolean;
  /** Nobody waits for this part now: while it fails nothing is shown for it. */
  readonly quiet?: boolean;
};

/** Holds a failure to the part it happened in. The project is untouched and can be saved to a file. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override readonly state: { readonly error: Error | null } = { error: null };

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    if (this.props.quiet === true) return null;
    return (
      <CrashNote
        error={error}
        onRetry={
          this.props.part
            ? () => {
                this.setState({ error: null });
              }
            : null
        }
      />
    );
  }
}
