import { BAD_URL, CurlError } from './error.ts';

/** A URL taken apart. */
export interface Url {
  /** In small letters. */
  scheme: string;
  host: string;
  port: number;
  /** Whether it says its port, and that is not the scheme's own. */
  explicitPort: boolean;
  /** Path and query, as the request line has them. */
  target: string;
  user: string | undefined;
  /** All of it, without user and fragment. */
  href: string;
}

const PORTS: Record<string, number> = { http: 80, https: 443, ftp: 21 };

/** Reads a URL as libcurl does: without a scheme it is http. @throws {CurlError} 3, or 1 for a scheme that is not there */
export function parseUrl(text: string): Url {
  if (text === '' || /[\s\x00-\x1f\x7f]/.test(text)) throw new CurlError(3, BAD_URL);
  const match =
    /^(?:([a-z][a-z\d+.-]*):\/\/|(?![a-z][a-z\d+.-]*:\/\/))(?:([^/?#]*)@)?(\[[\da-f:.]+\]|[^/?#:@[\]]*)(?::(\d*))?([/?#].*)?$/i.exec(
      text,
    );
  const [, given = 'http', user, host = '', port, rest = '/'] = match ?? [];
  const scheme = given.toLowerCase();
  if (!match || host === '') throw new CurlError(3, BAD_URL);
  if (!(scheme in PORTS)) throw new CurlError(1, `Protocol "${given}" not supported or disabled in libcurl`);
  const own = PORTS[scheme] as number;
  const number = port ? Number(port) : own;
  if (number < 1 || number > 65535) throw new CurlError(3, BAD_URL);
  const path = (rest.split('#', 1)[0] as string).replace(/^(?!\/)/, '/');
  const target = escapeBytes(path);
  const explicitPort = number !== own;
  return {
    ...{ scheme, port: number, explicitPort, target, user },
    host: host.replace(/^\[|\]$/g, ''),
    href: `${scheme}://${host}${port ? `:${number}` : ''}${target}`,
  };
}

/** Where a Location leads to (RFC 3986, 5). */
export function resolveUrl(base: Url, location: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(location)) return location;
  const authority = base.href.slice(0, base.href.indexOf('/', base.scheme.length + 3));
  if (location.startsWith('//')) return `${base.scheme}:${location}`;
  if (location.startsWith('/')) return authority + normalize(location);
  const path = base.target.split('?', 1)[0] as string;
  if (location.startsWith('?')) return authority + path + location;
  return authority + normalize(path.slice(0, path.lastIndexOf('/') + 1) + location);
}

/** Without `.` and `..`. */
function normalize(path: string): string {
  const [plain = '', query] = path.split(/(?=\?)/, 2);
  const parts: string[] = [];
  for (const part of plain.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/') + (query ?? '');
}

/** What is no ASCII goes percent-encoded. */
function escapeBytes(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part));
}
