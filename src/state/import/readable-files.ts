export type ReadableFiles = {
  readonly readable: readonly File[];
  readonly unreadable: readonly File[];
};

/** Folders, locked files and those only in the cloud are told apart from what can be read. */
export async function readableFiles(files: readonly File[]): Promise<ReadableFiles> {
  const answers = await Promise.all(
    files.map((file) =>
      file
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () => true,
          () => false,
        ),
    ),
  );
  return {
    readable: files.filter((_, index) => answers[index]),
    unreadable: files.filter((_, index) => !answers[index]),
  };
}
