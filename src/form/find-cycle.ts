/** Names along a cycle of links, the first one repeated at the end; null where there is none. */
export function findCycle(links: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | null => {
    const at = path.indexOf(name);
    if (at >= 0) return [...path.slice(at), name];
    if (done.has(name)) return null;
    for (const next of links.get(name) ?? []) {
      const cycle = visit(next, [...path, name]);
      if (cycle) return cycle;
    }
    done.add(name);
    return null;
  };
  for (const name of links.keys()) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return null;
}
