import 'react';

declare module 'react' {
  // Custom properties carry measures from a component to its stylesheet.
  interface CSSProperties {
    readonly [property: `--${string}`]: string | number | undefined;
  }
}
