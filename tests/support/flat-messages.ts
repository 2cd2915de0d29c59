const PLURAL = /_(?:one|other)$/;

/** `namespace:a.b.c` → text, for a language of the catalogue; plural forms count as one key. */
export function flatMessages(namespaces: object): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const walk = (prefix: string, node: unknown): void => {
    if (typeof node === 'string') flat.set(prefix.replace(PLURAL, ''), node);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, child] of Object.entries(node)) walk(`${prefix}.${name}`, child);
    }
  };
  for (const [namespace, tree] of Object.entries(namespaces)) {
    for (const [name, node] of Object.entries(tree as object)) walk(`${namespace}:${name}`, node);
  }
  return flat;
}

/** A whole key, or (ending in a dot) the beginning of some key. */
export function hasKey(messages: ReadonlyMap<string, string>, key: string): boolean {
  if (!key.endsWith('.')) return messages.has(key);
  for (const known of messages.keys()) if (known.startsWith(key)) return true;
  return false;
}
