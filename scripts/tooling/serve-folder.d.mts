export function serveFolder(
  folder: string,
  where: { host: string; port: number; basePath?: string },
): Promise<{ url: string; close: () => Promise<void> }>;
