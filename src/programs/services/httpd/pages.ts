import type { Process } from '../../../kernel/process.ts';
import { escapeHtml } from '../web/paths.ts';
import { REASONS } from '../web/reasons.ts';

export const VERSION = 'Apache/2.4.63 (Unix)';

const TEXTS: Readonly<Record<number, (path: string) => string>> = {
  400: () => '<p>Your browser sent a request that this server could not understand.<br />\n</p>\n',
  403: () => "<p>You don't have permission to access this resource.</p>\n",
  404: () => '<p>The requested URL was not found on this server.</p>\n',
  405: (path) => `<p>The requested method is not allowed for ${path}.</p>\n`,
  416: () =>
    '<p>None of the range-specifier values in the Range\nrequest-header field overlap the current extent\nof the selected resource.</p>\n',
  503: () =>
    '<p>The server is temporarily unable to service your\nrequest due to maintenance downtime or capacity\nproblems. Please try again later.</p>\n',
};

function page(title: string, text: string): string {
  return `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>${title}</title>\n</head><body>\n${text}</body></html>\n`;
}

/** The page of an error. */
export function errorPage(status: number, path: string): string {
  const reason = REASONS[status] ?? '';
  const text = TEXTS[status]?.(escapeHtml(path)) ?? `<p>The server could not do what was asked.</p>\n`;
  return page(`${status} ${reason}`, `<h1>${reason}</h1>\n${text}`);
}

/** The page of a redirect. */
export function movedPage(status: number, to: string): string {
  const reason = REASONS[status] ?? '';
  return page(
    `${status} ${reason}`,
    `<h1>${reason}</h1>\n<p>The document has moved <a href="${escapeHtml(to)}">here</a>.</p>\n`,
  );
}

/** What is in a directory, without any fancy (mod_autoindex). */
export function listing(proc: Process, path: string, folder: string): string {
  const names = proc.fs
    .readdir(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .map(({ name }) => (proc.fs.stat(`${folder}${name}`).type === 'directory' ? `${name}/` : name))
    .sort();
  const parent = path === '/' ? '' : '<li><a href="../"> Parent Directory</a></li>\n';
  const items = names.map((name) => `<li><a href="${encodeURI(name)}"> ${escapeHtml(name)}</a></li>\n`);
  const title = `Index of ${escapeHtml(path.replace(/(.)\/$/, '$1'))}`;
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<html>\n <head>\n  <title>${title}</title>\n </head>\n <body>\n<h1>${title}</h1>\n<ul>${parent}${items.join('')}</ul>\n</body></html>\n`;
}
