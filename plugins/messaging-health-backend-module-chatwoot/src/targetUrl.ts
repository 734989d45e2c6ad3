function parse(url: unknown): URL | undefined {
  return typeof url === 'string' && URL.canParse(url)
    ? new URL(url)
    : undefined;
}

const pathOf = ({ pathname }: URL) => pathname.replace(/\/+$/, '');

/** True where both lead to the same place; slashes at the end and queries aside. */
export function isSameTarget(one: unknown, other: unknown): boolean {
  const [a, b] = [parse(one), parse(other)];
  return (
    a !== undefined &&
    b !== undefined &&
    a.origin === b.origin &&
    pathOf(a) === pathOf(b)
  );
}

/** True where both stand on the same host and port, by the same protocol. */
export function isSameOrigin(one: unknown, other: unknown): boolean {
  const origin = parse(one)?.origin;
  return origin !== undefined && origin === parse(other)?.origin;
}

/** As it may be shown and kept: a query or a user's part may hold a secret. */
export function withoutSecrets(url: string): string {
  const parsed = parse(url);
  return parsed ? `${parsed.origin}${parsed.pathname}` : '(not a URL)';
}

/**
 * `current`, led to another place. Its query, its user's part and whether it ends with a slash stay, so
 * that leading it back leaves nothing changed; but nothing that may be secret moves to another host.
 */
export function redirect(current: string, target: string): string {
  const [from, to] = [parse(current), parse(target)];
  if (!from || !to || from.origin !== to.origin) {
    return target;
  }
  from.pathname = `${pathOf(to)}${from.pathname.endsWith('/') ? '/' : ''}`;
  return from.href;
}
