export type Later = {
  /** In place of what still waits. */
  readonly run: (work: () => void) => void;
  readonly dispose: () => void;
};

/** Does work once the page has shown what it has: the answer to a person comes before the map's new picture. */
export function afterNextPicture(): Later {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return {
    run: (work) => {
      dispose();
      frame = requestAnimationFrame(() => {
        timer = setTimeout(work);
      });
    },
    dispose,
  };
}
