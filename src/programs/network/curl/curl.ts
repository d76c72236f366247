import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import { type Config, configOf } from './config.ts';
import type { Context } from './connect.ts';
import { CurlError, CurlUsageError } from './error.ts';
import { expandUrl, type Globbed } from './glob.ts';
import { parseArguments } from './options.ts';
import { Progress } from './progress.ts';
import { type Payload, readPayload } from './request.ts';
import { Sink } from './sink.ts';
import { HELP, VERSION } from './texts.ts';
import { type Counter, carryOut } from './transfer.ts';
import { Trace } from './verbose.ts';
import { type Facts, writeOut } from './write-out.ts';

const TRY = "curl: try 'curl --help' or 'curl --manual' for more information\n";

/** curl 7.88.1, as far as http goes. */
export const curl: Program = async (proc) => {
  proc.onSignal('PIPE', 'ignore');
  let config: Config;
  try {
    config = configOf(parseArguments(proc.argv.slice(1)));
  } catch (error) {
    if (!(error instanceof CurlUsageError)) throw error;
    await proc.stderr.write(`curl: ${error.message}\n${TRY}`);
    return 2;
  }
  if (config.on('help') || config.on('version')) {
    await proc.stdout.write(config.on('help') ? HELP : VERSION);
    return 0;
  }
  if (config.urls.length === 0) {
    await proc.stderr.write(TRY);
    return 2;
  }
  return new Invocation(proc, config).run();
};

class Invocation {
  readonly #proc: Process;
  readonly #config: Config;
  readonly #counter: Counter = { connections: 0 };
  #number = 0;

  constructor(proc: Process, config: Config) {
    this.#proc = proc;
    this.#config = config;
  }

  async run(): Promise<number> {
    const config = this.#config;
    await this.#remarkOnMethod();
    const payload = await readPayload(this.#proc, config, (text) => this.#warn(text));
    let status = 0;
    for (const { url, output } of config.urls) {
      let globbed: Globbed[];
      try {
        globbed = config.on('globoff') ? [{ url, parts: [] }] : expandUrl(url);
      } catch (error) {
        status = await this.#fail(error);
        continue;
      }
      for (const one of globbed) status = await this.#transfer(one, output, payload);
    }
    return status;
  }

  async #transfer(globbed: Globbed, output: Config['urls'][number]['output'], payload: Payload): Promise<number> {
    const proc = this.#proc;
    const config = this.#config;
    const url = payload.query ? withQuery(globbed.url, payload.query) : globbed.url;
    const start = proc.clock.now();
    let sink: Sink | undefined;
    let facts: Facts | undefined;
    let status = 0;
    try {
      const file = this.#file(globbed, output);
      const target = new Sink(proc, file, (text) => this.#warn(text));
      sink = target;
      const upload = await this.#upload(url);
      const toTerminal = file === undefined && proc.stdout.isTerminal;
      const silent = config.on('silent') || toTerminal;
      const style = config.on('progress-bar') ? 'bar' : config.off('progress-meter') ? 'none' : 'meter';
      const context: Context = {
        proc,
        config,
        start,
        end: start + (config.maxTime ?? Number.POSITIVE_INFINITY),
        trace: new Trace(proc, { on: config.on('verbose'), data: config.on('verbose') && !toTerminal }),
        progress: new Progress(proc, silent ? 'none' : style),
      };
      facts = newFacts(url, file, this.#number++);
      const dump = config.dumpHeader;
      const dumpSink =
        dump === undefined ? undefined : new Sink(proc, dump === '-' ? undefined : dump, (text) => this.#warn(text));
      const withName = upload?.url ?? url;
      await carryOut(
        context,
        { url: withName, sink: target, dump: dumpSink, payload, upload: upload?.body, number: facts.number },
        this.#counter,
        facts,
      );
      await dumpSink?.close(true);
    } catch (error) {
      status = await this.#fail(error);
      if (facts) Object.assign(facts, { exitCode: status, error: (error as Error).message });
    }
    await sink?.close(status === 0);
    if (facts) facts.times.total ||= proc.clock.now() - start;
    if (facts && config.writeOut !== undefined) await writeOut(proc, await this.#format(config.writeOut), facts);
    return status;
  }

  #file(globbed: Globbed, output: Config['urls'][number]['output']): string | undefined {
    if (output === undefined) return undefined;
    let name: string;
    if (output === 'remote') {
      const path = globbed.url.replace(/^[a-z]+:\/\//i, '').replace(/[?#].*$/s, '');
      name = path.includes('/') ? path.slice(path.lastIndexOf('/') + 1) : '';
      if (name === '') throw new RemoteNameError();
    } else {
      if (output.file === '-') return undefined;
      name = output.file.replace(/#(\d+)/g, (all, n) => globbed.parts[Number(n) - 1] ?? all);
    }
    const path = this.#config.outputDir === undefined ? name : `${this.#config.outputDir}/${name}`;
    if (this.#config.on('create-dirs')) makeDirectories(this.#proc, path);
    return path;
  }

  /** The content of -T's file, and the URL that it goes to. */
  async #upload(url: string): Promise<{ body: Uint8Array; url: string } | undefined> {
    const path = this.#config.upload;
    if (path === undefined) return undefined;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const target = /^([a-z]+:\/\/)?[^/]+$/i.test(url) ? `${url}/${name}` : url.endsWith('/') ? url + name : url;
    try {
      const body = path === '-' || path === '.' ? await this.#proc.stdin.readAll() : this.#proc.fs.readFile(path);
      return { body, url: path === '-' || path === '.' ? url : target };
    } catch (error) {
      if (isSysError(error))
        throw new CurlError(26, `Failed to open/read local data from file/application: ${error.message}`);
      throw error;
    }
  }

  async #format(writeOutOption: string): Promise<string> {
    if (writeOutOption === '@-') return this.#proc.stdin.readText();
    return writeOutOption.startsWith('@') ? this.#proc.fs.readText(writeOutOption.slice(1)) : writeOutOption;
  }

  /** Says what went wrong, unless -s. @returns the exit status */
  async #fail(error: unknown): Promise<number> {
    const silent = this.#config.on('silent') && !this.#config.on('show-error');
    if (error instanceof RemoteNameError && !silent)
      await this.#proc.stderr.write('curl: Remote file name has no length!\n');
    if (!(error instanceof CurlError)) throw error;
    if (!silent) await this.#proc.stderr.write(`curl: (${error.code}) ${error.message}\n`);
    return error.code;
  }

  async #remarkOnMethod(): Promise<void> {
    const { method, data } = this.#config;
    if (method === 'HEAD' && !this.#config.on('head')) {
      await this.#warn(
        'Setting custom HTTP method to HEAD with -X/--request may not work the way you want. Consider using -I/--head instead.',
      );
    }
    const inferred = data.length > 0 && !this.#config.on('get') ? 'POST' : this.#config.on('head') ? 'HEAD' : 'GET';
    if (method === inferred && this.#config.on('verbose')) {
      await this.#remark('Note: ', `Unnecessary use of -X or --request, ${method} is already inferred.`);
    }
  }

  async #warn(text: string): Promise<void> {
    if (!this.#config.on('silent')) await this.#remark('Warning: ', text);
  }

  /** Broken into lines of at most 79 columns. */
  async #remark(prefix: string, text: string): Promise<void> {
    const width = 79 - prefix.length;
    let rest = text;
    while (rest.length > width) {
      const cut = rest.lastIndexOf(' ', width - 1);
      const end = cut > 0 ? cut + 1 : width;
      await this.#proc.stderr.write(`${prefix}${rest.slice(0, end)}\n`);
      rest = rest.slice(end);
    }
    await this.#proc.stderr.write(`${prefix}${rest}\n`);
  }
}

/** -O, and the URL ends where a file's name should be. */
class RemoteNameError extends CurlError {
  constructor() {
    super(23, 'Failed writing received data to disk/application');
  }
}

function withQuery(url: string, query: string): string {
  const at = /^([a-z]+:\/\/)?[^/?]+$/i.test(url) ? `${url}/` : url;
  return `${at}${at.includes('?') ? '&' : '?'}${query}`;
}

function makeDirectories(proc: Process, path: string): void {
  for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
    if (!proc.fs.exists(path.slice(0, at))) proc.fs.mkdir(path.slice(0, at), 0o750);
  }
}

function newFacts(url: string, file: string | undefined, number: number): Facts {
  return {
    ...{ url, file, number, effectiveUrl: url, method: 'GET', status: 0, version: '0', contentType: undefined },
    ...{ redirectUrl: '', redirects: 0, connects: 0, received: 0, sent: 0, headerBytes: 0, requestBytes: 0 },
    ...{ headerCount: 0, local: undefined, remote: undefined, scheme: '', exitCode: 0, error: '' },
    times: { resolved: 0, connected: 0, sent: 0, firstByte: 0, redirect: 0, total: 0 },
  };
}
