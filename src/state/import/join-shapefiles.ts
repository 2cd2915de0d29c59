const COMPANIONS = ['.dbf', '.prj', '.cpg'] as const;

/**
 * Loose parts of shapefiles as one archive each: a .shp with the files of its name beside it. A companion
 * whose .shp was not chosen stays as it is, and is told as a file nobody can read. The order is kept.
 */
export async function joinShapefiles(files: readonly File[]): Promise<readonly File[]> {
  const byName = new Map(files.map((file) => [file.name.toLowerCase(), file]));
  const parts = files.filter(({ name }) => name.toLowerCase().endsWith('.shp'));
  const used = new Set<File>();
  const joined = new Map<File, File>();
  for (const shp of parts) {
    const stem = shp.name.slice(0, -'.shp'.length);
    const companions = COMPANIONS.map((each) => byName.get(stem.toLowerCase() + each)).filter(
      (file) => file !== undefined,
    );
    if (companions.length === 0) continue;
    joined.set(shp, await archiveOf(`${stem}.shp.zip`, [shp, ...companions]));
    for (const file of companions) used.add(file);
  }
  // An index of the shapes says nothing the shapes do not.
  const isIndex = ({ name }: File): boolean =>
    /\.(?:shx|sbn|sbx|qpj|shp\.xml)$/i.test(name) && joined.size > 0;
  return files
    .filter((file) => !used.has(file) && !isIndex(file))
    .map((file) => joined.get(file) ?? file);
}

async function archiveOf(name: string, files: readonly File[]): Promise<File> {
  const { zipSync } = await import('fflate');
  const entries = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  // The clock of the archive stands still: the same files are the same bytes.
  const mtime = new Date(1980, 0, 1);
  return new File([zipSync(Object.fromEntries(entries), { level: 0, mtime }).slice()], name);
}
