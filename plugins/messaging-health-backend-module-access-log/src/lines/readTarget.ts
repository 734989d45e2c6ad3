/** Host and path of a request, in the one form in which they are compared. */
export interface RequestTarget {
  host: string;
  path: string;
  query: URLSearchParams;
}

const DEFAULT_PORT = /:(80|443)$/;
/** A name or an address, with a port at most: a Host header is written by the caller. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d+)?$/i;

/** From a URL, as an annotation or a proxy's log has it. */
export function targetOf(url: URL): RequestTarget {
  return {
    host: url.host.replace(DEFAULT_PORT, '').replace(/\.$/, ''),
    path: url.pathname.replace(/\/+$/, '') || '/',
    query: url.searchParams,
  };
}

/**
 * From a log's host and path; the path may be a whole URL, which then says the host.
 * A path that begins with two slashes is a path: who calls the CRM must not be able
 * to make a line speak of another host.
 */
export function readTarget(
  host: string | undefined,
  path: string,
): RequestTarget | undefined {
  const isPath = path.startsWith('/');
  if (isPath && (host === undefined || !HOST.test(host))) {
    return undefined;
  }
  const text = isPath ? `http://${host}${path}` : path;
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:'
    ? targetOf(url)
    : undefined;
}
