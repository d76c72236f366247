/**
 * A request's path as a server looks for it: percent-encoding taken away, `.` and `..` resolved, slashes joined.
 * @returns nothing where it leads out of the root or is no right encoding
 */
export function cleanPath(target: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(target);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0')) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  const folder = /(?:^|\/)\.{0,2}$/.test(path) && parts.length > 0;
  return `/${parts.join('/')}${folder ? '/' : ''}`;
}

/** The path and the query of a request's target, which may be a whole address (RFC 9112, 3.2). */
export function splitTarget(target: string): { path: string; query: string } {
  const own = target.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/';
  const mark = own.indexOf('?');
  return mark < 0 ? { path: own, query: '' } : { path: own.slice(0, mark), query: own.slice(mark + 1) };
}

/** What is special in HTML, escaped. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
