import { hasMagic } from '../../../fs/fnmatch.ts';
import { glob } from '../../../fs/glob.ts';
import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';

/** What is wrong with a configuration, in Apache's words, behind `AH00526: Syntax error on line N of FILE:`. */
export class ConfigError extends Error {}

/** A directive, or a section with what is in it. */
export interface Directive {
  /** In lower case. */
  readonly name: string;
  readonly args: readonly string[];
  readonly inside: readonly Directive[] | undefined;
}

/** The directives that there are, and the sections. What changes nothing that could be seen here is read, too. */
const KNOWN = new Set(
  'serverroot listen loadmodule user group serveradmin servername serveralias documentroot directoryindex errorlog loglevel logformat customlog typesconfig addtype addencoding addhandler addcharset adddefaultcharset options allowoverride require order allow deny include includeoptional alias scriptalias redirect errordocument header requestheader setenvif setenv passenv proxypass proxypassreverse proxypreservehost proxyrequests timeout keepalive keepalivetimeout maxkeepaliverequests hostnamelookups servertokens serversignature usecanonicalname pidfile traceenable enablesendfile enablemmap indexoptions fallbackresource define mimemagicfile startservers minsparethreads maxsparethreads threadlimit threadsperchild maxrequestworkers maxconnectionsperchild sslrandomseed accessfilename'.split(
    ' ',
  ),
);
const SECTIONS = new Set(
  'directory directorymatch files filesmatch location locationmatch ifmodule ifdefine virtualhost requireall requireany requirenone proxy limit limitexcept ifversion'.split(
    ' ',
  ),
);

/** Reads a configuration and all that it includes. @throws {ConfigError} */
export function readConfig(proc: Process, path: string): Directive[] {
  return new Reader(proc).file(path);
}

class Reader {
  readonly #proc: Process;
  /** Names of modules that were loaded. */
  readonly #modules = new Set<string>(['core_module', 'so_module', 'http_module', 'log_config_module']);

  constructor(proc: Process) {
    this.#proc = proc;
  }

  file(path: string): Directive[] {
    let text: string;
    try {
      text = this.#proc.fs.readText(path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new ConfigError(`httpd: Could not open configuration file ${path}: ${error.message}`);
    }
    const lines = text.replaceAll(/\\\n/g, ' ').split('\n');
    const stack: { name: string; args: string[]; inside: Directive[]; line: number }[] = [];
    const top: Directive[] = [];
    for (const [n, raw] of lines.entries()) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      const problem = (what: string) => new ConfigError(`AH00526: Syntax error on line ${n + 1} of ${path}:\n${what}`);
      const into = stack.at(-1)?.inside ?? top;
      const close = /^<\/(\w+)>$/.exec(line)?.[1];
      const open = /^<(\w+)\s*([^>]*)>$/.exec(line);
      if (close !== undefined) {
        const section = stack.pop();
        if (!section) throw problem(`</${close}> without matching <${close}> section`);
        if (section.name !== close.toLowerCase()) throw problem(`Expected </${section.name}> but saw </${close}>`);
        const outer = stack.at(-1)?.inside ?? top;
        if (section.name === 'ifmodule' || section.name === 'ifdefine' || section.name === 'ifversion') {
          if (this.#holds(section.name, section.args)) outer.push(...section.inside);
        } else {
          outer.push({ name: section.name, args: section.args, inside: section.inside });
        }
      } else if (open) {
        const [, name = '', rest = ''] = open;
        if (!SECTIONS.has(name.toLowerCase()))
          throw problem(
            `Invalid command '<${name}', perhaps misspelled or defined by a module not included in the server configuration`,
          );
        stack.push({ name: name.toLowerCase(), args: words(rest), inside: [], line: n + 1 });
      } else {
        const [name = '', ...args] = words(line);
        const key = name.toLowerCase();
        const needs = /^proxy/.test(key) ? 'proxy_module' : undefined;
        if (!KNOWN.has(key) || (needs && !this.#modules.has(needs))) {
          throw problem(
            `Invalid command '${name}', perhaps misspelled or defined by a module not included in the server configuration`,
          );
        }
        if (key === 'loadmodule') this.#modules.add(args[0] ?? '');
        if (key === 'include' || key === 'includeoptional')
          into.push(...this.#include(args[0] ?? '', key === 'includeoptional', problem));
        else into.push({ name: key, args, inside: undefined });
      }
    }
    const left = stack.at(-1);
    if (left)
      throw new ConfigError(`AH00526: Syntax error on line ${left.line} of ${path}:\n<${left.name}> was not closed.`);
    return top;
  }

  #holds(name: string, args: readonly string[]): boolean {
    const [first = ''] = args;
    const not = first.startsWith('!');
    const what = first.replace(/^!/, '').replace(/^mod_(\w+)\.c$/, '$1_module');
    const is = name === 'ifmodule' ? this.#modules.has(what) : name === 'ifversion';
    return is !== not;
  }

  #include(pattern: string, optional: boolean, problem: (what: string) => ConfigError): Directive[] {
    const path = pattern.startsWith('/') ? pattern : `/usr/local/apache2/${pattern}`;
    const paths = hasMagic(path, {}) ? glob(this.#proc.fs, path) : [path];
    if (paths.length === 1 && !this.#proc.fs.exists(paths[0] ?? '')) {
      if (optional) return [];
      throw problem(`Could not open configuration file ${paths[0]}: No such file or directory`);
    }
    return paths.flatMap((own) => this.file(own));
  }
}

/** Words between blanks, or in double quotes with backslashes. */
function words(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/g, '$1'),
  );
}

/** The last directive of a name. */
export function last(scope: readonly Directive[], name: string): Directive | undefined {
  return scope.findLast((own) => own.name === name);
}

/** A path of the configuration, in full. */
export function pathOf(path: string): string {
  return path.startsWith('/') ? path : `/usr/local/apache2/${path}`;
}
