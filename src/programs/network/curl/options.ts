import { CurlUsageError } from './error.ts';

/** Switches: `short long`. */
const FLAGS = `
  s silent|S show-error|f fail|i include|I head|v verbose|O remote-name|L location|G get|k insecure|N no-buffer|g globoff
  q disable|# progress-bar|4 ipv4|6 ipv6|0 http1.0|h help|V version|a append
  - fail-with-body|- http1.1|- compressed|- create-dirs|- progress-meter|- remote-name-all|- http0.9|- styled-output
  - tcp-nodelay|- keepalive|- fail-early|- post301|- post302|- post303|- path-as-is|- raw`;

/** Options with a value. */
const VALUES = `
  o output|X request|d data|H header|w write-out|m max-time|A user-agent|e referer|u user|D dump-header|T upload-file
  - connect-timeout|- data-raw|- data-ascii|- data-binary|- data-urlencode|- json|- max-redirs|- url|- output-dir
  - oauth2-bearer|- retry|- retry-delay|- retry-max-time|- request-target|- noproxy|- resolve`;

/** What curl has and this one has not. */
const ABSENT = `
  F form|b cookie|c cookie-jar|x proxy|C continue-at|r range|z time-cond|K config|n netrc|E cert|Y speed-limit|y speed-time
  Z parallel|J remote-header-name|R remote-time|M manual|l list-only|Q quote|U proxy-user|t telnet-option|P ftp-port|j junk-session-cookies|p proxytunnel|B use-ascii|1 tlsv1|2 sslv2|3 sslv3|: next
  - cacert|- cert|- key|- interface|- http2|- http3|- trace|- trace-ascii|- limit-rate|- socks5|- unix-socket|- digest
  - connect-to|- local-port|- dns-servers|- parallel|- next|- form-string|- libcurl|- stderr`;

interface Option {
  long: string;
  kind: 'flag' | 'value' | 'absent';
}

const short = new Map<string, Option>();
const long = new Map<string, Option>();
for (const [text, kind] of [
  [FLAGS, 'flag'],
  [VALUES, 'value'],
  [ABSENT, 'absent'],
] as const) {
  for (const entry of text.split(/[|\n]/)) {
    const [letter = '', name = ''] = entry.trim().split(' ');
    if (name === '') continue;
    const option: Option = { long: name, kind };
    if (letter !== '-') short.set(letter, option);
    long.set(name, option);
  }
}

/** An option as it was given, by its long name; a switch has the value `true`, or `false` behind `--no-`. */
export interface Given {
  name: string;
  value: string | boolean;
}

/** Reads curl's command line: options and URLs (as `url` options) in their order. @throws {CurlUsageError} */
export function parseArguments(args: readonly string[]): Given[] {
  const given: Given[] = [];
  let only = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (only || !arg.startsWith('-') || arg === '-') {
      given.push({ name: 'url', value: arg });
      continue;
    }
    if (arg === '--') {
      only = true;
      continue;
    }
    const value = () => {
      at += 1;
      const next = args[at];
      if (next === undefined) throw new CurlUsageError(`option ${arg}: requires parameter`);
      return next;
    };
    if (arg.startsWith('--')) {
      given.push(longOption(arg, value));
      continue;
    }
    for (let i = 1; i < arg.length; i++) {
      const option = known(short.get(arg[i] as string), arg);
      if (option.kind === 'flag') {
        given.push({ name: option.long, value: true });
        continue;
      }
      given.push({ name: option.long, value: i + 1 < arg.length ? arg.slice(i + 1) : value() });
      break;
    }
  }
  return given;
}

function longOption(arg: string, value: () => string): Given {
  const negated = arg.startsWith('--no-') && !long.has(arg.slice(2));
  const name = arg.slice(negated ? 5 : 2);
  const candidates = [...long.keys()].filter((full) => full.startsWith(name));
  if (candidates.length > 1 && !long.has(name)) throw new CurlUsageError(`option ${arg}: is ambiguous`);
  const option = known(long.get(name) ?? long.get(candidates[0] ?? ''), arg);
  if (option.kind === 'flag') return { name: option.long, value: !negated };
  if (negated) throw new CurlUsageError(`option ${arg}: the given option can't be reversed with a --no- prefix`);
  return { name: option.long, value: value() };
}

function known(option: Option | undefined, arg: string): Option {
  if (!option) throw new CurlUsageError(`option ${arg}: is unknown`);
  if (option.kind === 'absent') {
    throw new CurlUsageError(`option ${arg}: is not simulated here; there are -d -H -I -L -o -X and many others`);
  }
  return option;
}
