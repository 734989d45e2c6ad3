/** True where `*` in the pattern may stand for any text, slashes included, so that it fits. */
export function matchesPath(pattern: string, path: string): boolean {
  const [start, ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) {
    return path === pattern;
  }
  if (!path.startsWith(start)) {
    return false;
  }
  // By search and not by a regular expression, whose time a caller's path could blow up.
  let position = start.length;
  for (const part of rest) {
    const found = path.indexOf(part, position);
    if (found < 0) {
      return false;
    }
    position = found + part.length;
  }
  return path.length - end.length >= position && path.endsWith(end);
}
