import { CurlUsageError } from './error.ts';
import type { Given } from './options.ts';

/** A piece of a request's body, as -d and its kin gave it. */
export interface DataPart {
  kind: 'data' | 'data-raw' | 'data-binary' | 'data-urlencode' | 'json';
  value: string;
}

/** What the command line asked for. Times in milliseconds. */
export interface Config {
  /** In their order, each with where its output goes: a file, `remote` for a file of the URL's name, else stdout. */
  urls: { url: string; output: { file: string } | 'remote' | undefined }[];
  data: DataPart[];
  /** Whole header lines. */
  headers: string[];
  method: string | undefined;
  writeOut: string | undefined;
  dumpHeader: string | undefined;
  upload: string | undefined;
  outputDir: string | undefined;
  userAgent: string | undefined;
  referer: string | undefined;
  user: string | undefined;
  bearer: string | undefined;
  /** `HOST:PORT:ADDRESS[,ADDRESS]`, the last first. */
  resolve: string[];
  maxTime: number | undefined;
  connectTimeout: number | undefined;
  maxRedirects: number;
  /** Whether a switch was given. */
  on(flag: string): boolean;
  /** Whether it was given with `--no-`. */
  off(flag: string): boolean;
}

/** @throws {CurlUsageError} */
export function configOf(given: readonly Given[]): Config {
  const last = (name: string) => given.findLast((option) => option.name === name)?.value;
  const text = (name: string) => last(name) as string | undefined;
  const number = (name: string, flag: string) => {
    const value = text(name);
    if (value !== undefined && !/^\d+(\.\d+)?$/.test(value)) {
      throw new CurlUsageError(`option ${flag}: expected a proper numerical parameter`);
    }
    return value === undefined ? undefined : Number(value);
  };
  const milliseconds = (name: string, flag: string) => {
    const seconds = number(name, flag);
    return seconds ? seconds * 1000 : undefined;
  };
  return {
    urls: assignOutputs(given),
    data: given.flatMap(({ name, value }) => {
      const kind = name === 'data-ascii' ? 'data' : name;
      return /^(data|data-raw|data-binary|data-urlencode|json)$/.test(kind)
        ? [{ kind: kind as DataPart['kind'], value: value as string }]
        : [];
    }),
    headers: given.flatMap(({ name, value }) => (name === 'header' ? [value as string] : [])),
    method: text('request'),
    writeOut: text('write-out'),
    dumpHeader: text('dump-header'),
    upload: text('upload-file'),
    outputDir: text('output-dir'),
    userAgent: text('user-agent'),
    referer: text('referer'),
    user: text('user'),
    bearer: text('oauth2-bearer'),
    resolve: given.flatMap(({ name, value }) => (name === 'resolve' ? [value as string] : [])).reverse(),
    maxTime: milliseconds('max-time', '-m'),
    connectTimeout: milliseconds('connect-timeout', '--connect-timeout'),
    maxRedirects: number('max-redirs', '--max-redirs') ?? 50,
    on: (flag) => last(flag) === true,
    off: (flag) => last(flag) === false,
  };
}

/** The first -o or -O belongs to the first URL, and so on. */
function assignOutputs(given: readonly Given[]): Config['urls'] {
  const all = given.some(({ name, value }) => name === 'remote-name-all' && value === true);
  const outputs = given.flatMap(({ name, value }): ({ file: string } | 'remote')[] => {
    if (name === 'output') return [{ file: value as string }];
    return name === 'remote-name' && value === true ? ['remote'] : [];
  });
  const urls = given.flatMap(({ name, value }) => (name === 'url' ? [value as string] : []));
  return urls.map((url, at) => ({ url, output: outputs[at] ?? (all ? 'remote' : undefined) }));
}
