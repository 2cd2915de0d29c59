type Taker = (file: File) => void;

let taker: Taker | null = null;

/** While the log is open a GPX file dropped on the window is a track of a patrol, not data. Returns how to stop. */
export function takeTracks(take: Taker): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
}

/** True: one GPX file, and somebody took it. */
export function takenAsTrack(files: readonly File[]): boolean {
  const [file] = files;
  if (!taker || !file || files.length !== 1 || !/\.gpx$/i.test(file.name)) return false;
  taker(file);
  return true;
}
