/**
 * What stands at a dotted path; own properties only. A key that itself has dots, as
 * flat logs have, is found too. Of a list, as proxies log headers, the first counts.
 */
export function readPath(value: unknown, path: string): unknown {
  const found = descend(value, path);
  return Array.isArray(found) ? found[0] : found;
}

function descend(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (Object.hasOwn(value, path)) {
    return (value as Record<string, unknown>)[path];
  }
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot);
    if (Object.hasOwn(value, key)) {
      const found = descend(
        (value as Record<string, unknown>)[key],
        path.slice(dot + 1),
      );
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}
