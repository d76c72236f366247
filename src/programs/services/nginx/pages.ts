import type { Process } from '../../../kernel/process.ts';
import { listingDate } from '../web/dates.ts';
import { escapeHtml } from '../web/paths.ts';
import { REASONS } from '../web/reasons.ts';

export const VERSION = 'nginx/1.27.5';

/** What nginx calls some statuses otherwise. */
const OWN_REASONS: Readonly<Record<number, string>> = {
  302: 'Moved Temporarily',
  405: 'Not Allowed',
  408: 'Request Time-out',
  413: 'Request Entity Too Large',
  416: 'Requested Range Not Satisfiable',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** The reason of a status line. */
export function reasonOf(status: number): string {
  return OWN_REASONS[status] ?? REASONS[status] ?? '';
}

/** The page that tells of an error or a redirect; nginx has none for what is no such thing. */
export function statusPage(status: number, version: string): string {
  if (status < 300 || status === 304 || reasonOf(status) === '') return '';
  const title = `${status} ${reasonOf(status)}`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${version}</center>\r\n</body>\r\n</html>\r\n`;
}

const NAME_WIDTH = 50;

/** What is in a directory (autoindex). */
export function listing(proc: Process, uri: string, path: string): string {
  const entries = proc.fs
    .readdir(path)
    .filter(({ name }) => !name.startsWith('.'))
    .map(({ name }) => ({ name, stat: proc.fs.stat(`${path}${name}`) }))
    .map(({ name, stat }) => ({ name, stat, folder: stat.type === 'directory' }))
    .sort((a, b) => Number(b.folder) - Number(a.folder) || (a.name < b.name ? -1 : 1));
  const lines = entries.map(({ name, stat, folder }) => {
    const shown = `${name}${folder ? '/' : ''}`;
    const short = shown.length > NAME_WIDTH ? `${shown.slice(0, NAME_WIDTH - 3)}..&gt;` : escapeHtml(shown);
    const blanks = ' '.repeat(Math.max(1, NAME_WIDTH + 1 - Math.min(shown.length, NAME_WIDTH)));
    const size = folder ? '-' : String(stat.size);
    return `<a href="${encodeURI(shown)}">${short}</a>${blanks}${listingDate(stat.mtime)} ${size.padStart(19)}\r\n`;
  });
  const title = `Index of ${escapeHtml(uri)}`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<h1>${title}</h1><hr><pre><a href="../">../</a>\r\n${lines.join('')}</pre><hr></body>\r\n</html>\r\n`;
}
