/** What only the page itself can do: hand files to the person, take files from them, print. */
export type PagePort = {
  readonly saveFile: (name: string, bytes: Uint8Array, mediaType: string) => void;
  /** Files the person picks; empty when they change their mind. */
  readonly pickFiles: (accept: string, several: boolean) => Promise<readonly File[]>;
  /** Opens the print dialog once the map stands still, as it is drawn by then. */
  readonly print: () => void | Promise<void>;
};

const RELEASE_AFTER_MS = 60_000;
const MAP_WAIT_MS = 6000;
const FRAMES_TO_REDRAW = 4;

export function browserPage(): PagePort {
  return {
    saveFile: (name, bytes, mediaType) => {
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
    },
    pickFiles: (accept, several) =>
      new Promise((resolve) => {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = accept;
        input.multiple = several;
        input.hidden = true;
        const done = (files: readonly File[]): void => {
          input.remove();
          resolve(files);
        };
        input.addEventListener('change', () => done([...(input.files ?? [])]));
        input.addEventListener('cancel', () => done([]));
        // An input outside the document may be collected while its dialog is open, and its answer lost.
        document.body.append(input);
        input.click();
      }),
    print: async () => {
      await mapStandsStill();
      window.print();
    },
  };
}

/** The map marks its container while nothing moves (`data-still`); a page without a map waits for nothing. */
async function mapStandsStill(): Promise<void> {
  const until = performance.now() + MAP_WAIT_MS;
  for (let frame = 0; performance.now() < until; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const map = document.querySelector<HTMLElement>('[data-map]');
    if (frame >= FRAMES_TO_REDRAW && (map === null || map.dataset['still'] === 'true')) return;
  }
}
