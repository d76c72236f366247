/** What Werkzeug calls the statuses, and says of those that are errors. */
const STATUSES: Record<number, { reason: string; text?: string }> = {
  200: { reason: 'OK' },
  201: { reason: 'CREATED' },
  202: { reason: 'ACCEPTED' },
  204: { reason: 'NO CONTENT' },
  302: { reason: 'FOUND' },
  308: { reason: 'PERMANENT REDIRECT' },
  301: { reason: 'MOVED PERMANENTLY' },
  303: { reason: 'SEE OTHER' },
  307: { reason: 'TEMPORARY REDIRECT' },
  400: { reason: 'BAD REQUEST', text: 'The browser (or proxy) sent a request that this server could not understand.' },
  401: { reason: 'UNAUTHORIZED' },
  403: { reason: 'FORBIDDEN' },
  404: {
    reason: 'NOT FOUND',
    text: 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
  },
  405: { reason: 'METHOD NOT ALLOWED', text: 'The method is not allowed for the requested URL.' },
  415: { reason: 'UNSUPPORTED MEDIA TYPE' },
  418: { reason: "I'M A TEAPOT" },
  500: {
    reason: 'INTERNAL SERVER ERROR',
    text: 'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
  },
  503: { reason: 'SERVICE UNAVAILABLE' },
};

export function reasonOf(status: number): string {
  return STATUSES[status]?.reason ?? 'UNKNOWN';
}

/** Werkzeug's page for an error. */
export function errorPage(status: number): string {
  const { reason, text = '' } = STATUSES[status] ?? { reason: 'UNKNOWN' };
  const title = reason.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n<p>${text}</p>\n`;
}

/** Werkzeug's page for a redirect. */
export function redirectPage(to: string): string {
  const shown = to.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<!doctype html>
<html lang=en>
<title>Redirecting...</title>
<h1>Redirecting...</h1>
<p>You should be redirected automatically to the target URL: <a href="${shown}">${shown}</a>. If not, click the link.
`;
}

/** What Python's http.server says of a line that is no request. */
export function refusalOf(line: string): { status: 400 | 505; message: string; page: string } {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const protocol = words.length >= 3 ? (words.at(-1) as string) : undefined;
  const number = protocol === undefined ? undefined : /^HTTP\/(\d+\.\d+)$/.exec(protocol)?.[1];
  let status: 400 | 505 = 400;
  let message = `Bad request syntax (${quoted(line)})`;
  if (protocol !== undefined && number === undefined) message = `Bad request version (${quoted(protocol)})`;
  else if (number !== undefined && Number(number) >= 2) {
    status = 505;
    message = `Invalid HTTP version (${number})`;
  } else if (words.length === 2) message = `Bad HTTP/0.9 request type (${quoted(words[0] as string)})`;
  const explanation = status === 505 ? 'Cannot fulfill request.' : 'Bad request syntax or unsupported method.';
  const page = `<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: ${status}</p>
        <p>Message: ${message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}.</p>
        <p>Error code explanation: ${status} - ${explanation}</p>
    </body>
</html>
`;
  return { status, message, page };
}
