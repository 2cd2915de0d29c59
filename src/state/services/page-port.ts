/** What only the page itself can do: hand files to the person, take files from them, print. */
export type PagePort = {
  readonly saveFile: (name: string, bytes: Uint8Array, mediaType: string) => void;
  /** Files the person picks; empty when they change their mind. */
  readonly pickFiles: (accept: string, several: boolean) => Promise<readonly File[]>;
  readonly print: () => void;
};

const RELEASE_AFTER_MS = 60_000;

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
        input.addEventListener('change', () => resolve([...(input.files ?? [])]));
        input.addEventListener('cancel', () => resolve([]));
        input.click();
      }),
    print: () => window.print(),
  };
}
