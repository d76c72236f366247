import type { Process } from '../../../kernel/process.ts';

/** What is known of a transfer when it is over. Times in milliseconds since its start. */
export interface Facts {
  url: string;
  effectiveUrl: string;
  method: string;
  status: number;
  version: string;
  contentType: string | undefined;
  redirectUrl: string;
  redirects: number;
  connects: number;
  received: number;
  sent: number;
  headerBytes: number;
  requestBytes: number;
  headerCount: number;
  local: { address: string; port: number } | undefined;
  remote: { address: string; port: number } | undefined;
  times: { resolved: number; connected: number; sent: number; firstByte: number; redirect: number; total: number };
  file: string | undefined;
  scheme: string;
  number: number;
  exitCode: number;
  error: string;
}

type Variable = (facts: Facts) => string | number;

const seconds = (ms: number) => (ms / 1000).toFixed(6);
const perSecond = (bytes: number, { times }: Facts) => Math.floor((bytes * 1000) / Math.max(1, times.total));

const VARIABLES: Record<string, Variable> = {
  content_type: ({ contentType }) => contentType ?? '',
  errormsg: ({ error }) => error,
  exitcode: ({ exitCode }) => exitCode,
  filename_effective: ({ file }) => file ?? '',
  http_code: ({ status }) => String(status).padStart(3, '0'),
  http_connect: () => '000',
  http_version: ({ version }) => version.replace(/^2\.0$/, '2'),
  local_ip: ({ local }) => local?.address ?? '',
  local_port: ({ local }) => local?.port ?? 0,
  method: ({ method }) => method,
  num_connects: ({ connects }) => connects,
  num_headers: ({ headerCount }) => headerCount,
  num_redirects: ({ redirects }) => redirects,
  redirect_url: ({ redirectUrl }) => redirectUrl,
  remote_ip: ({ remote }) => remote?.address ?? '',
  remote_port: ({ remote }) => remote?.port ?? 0,
  response_code: ({ status }) => String(status).padStart(3, '0'),
  scheme: ({ scheme }) => scheme.toUpperCase(),
  size_download: ({ received }) => received,
  size_header: ({ headerBytes }) => headerBytes,
  size_request: ({ requestBytes }) => requestBytes,
  size_upload: ({ sent }) => sent,
  speed_download: (facts) => perSecond(facts.received, facts),
  speed_upload: (facts) => perSecond(facts.sent, facts),
  ssl_verify_result: () => 0,
  time_appconnect: () => seconds(0),
  time_connect: ({ times }) => seconds(times.connected),
  time_namelookup: ({ times }) => seconds(times.resolved),
  time_pretransfer: ({ times }) => seconds(times.sent),
  time_redirect: ({ times }) => seconds(times.redirect),
  time_starttransfer: ({ times }) => seconds(times.firstByte),
  time_total: ({ times }) => seconds(times.total),
  url: ({ url }) => url,
  url_effective: ({ effectiveUrl }) => effectiveUrl,
  urlnum: ({ number }) => number,
};

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** Prints what -w asks for. */
export async function writeOut(proc: Process, format: string, facts: Facts): Promise<void> {
  let stream = proc.stdout;
  let text = '';
  const flush = async () => {
    if (text !== '') await stream.write(text);
    text = '';
  };
  for (const [piece, name, escape] of format.matchAll(/%\{([^}]*)\}|%%|\\(.)|[^%\\]+|[%\\]/gs)) {
    if (piece === '%%') text += '%';
    else if (escape !== undefined) text += ESCAPES[escape] ?? `\\${escape}`;
    else if (name === undefined) text += piece;
    else if (name === 'stderr' || name === 'stdout') {
      await flush();
      stream = name === 'stderr' ? proc.stderr : proc.stdout;
    } else if (name === 'onerror') {
      if (facts.exitCode === 0) break;
    } else if (Object.hasOwn(VARIABLES, name)) text += (VARIABLES[name] as Variable)(facts);
    else await proc.stderr.write(`curl: unknown --write-out variable: '${name}'\n`);
  }
  await flush();
}
