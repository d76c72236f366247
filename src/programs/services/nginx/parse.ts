import { hasMagic } from '../../../fs/fnmatch.ts';
import { type GlobFiles, glob } from '../../../fs/glob.ts';
import { isSysError } from '../../../kernel/errno.ts';
import { type Context, ruleOf } from './directives.ts';
import { ConfigError, lex, type Token } from './lex.ts';

/** A line of a configuration. */
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly block: readonly Directive[] | undefined;
  readonly file: string;
  readonly line: number;
}

/** What reading a configuration needs of the file system. */
export interface ConfigFiles extends GlobFiles {
  readText(path: string): string;
}

/** Relative paths start here. */
export const PREFIX = '/etc/nginx';

/** A path of the configuration, in full. */
export function configPath(path: string): string {
  return path.startsWith('/') ? path : `${PREFIX}/${path}`;
}

/**
 * Reads a configuration and all that it includes.
 * @param seen gets the text of each file that was read, by its path
 * @throws {ConfigError} in nginx's words
 */
export function readConfig(files: ConfigFiles, path: string, seen: Map<string, string> = new Map()): Directive[] {
  return new Reader(files, seen).file(path, 'm');
}

/** Reads directives that are given on the command line. @throws {ConfigError} */
export function readDirectives(files: ConfigFiles, text: string): Directive[] {
  return new Reader(files, new Map()).text(text, 'command line', 'm');
}

class Reader {
  readonly #files: ConfigFiles;
  readonly #seen: Map<string, string>;

  constructor(files: ConfigFiles, seen: Map<string, string>) {
    this.#files = files;
    this.#seen = seen;
  }

  file(path: string, context: Context, from?: string): Directive[] {
    let text: string;
    try {
      text = this.#files.readText(path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new ConfigError(`open() "${path}" failed (${error.errno}: ${error.message})${from ? ` in ${from}` : ''}`);
    }
    this.#seen.set(path, text);
    return this.text(text, path, context);
  }

  text(text: string, path: string, context: Context): Directive[] {
    const lines = text.split('\n').length;
    return this.#block(lex(text, path), { at: 0 }, context, { path, lines, nested: false });
  }

  #block(
    tokens: readonly Token[],
    cursor: { at: number },
    context: Context,
    where: { path: string; lines: number; nested: boolean },
  ): Directive[] {
    const { path, lines, nested } = where;
    const found: Directive[] = [];
    for (;;) {
      const token = tokens[cursor.at];
      if (!token) {
        if (nested) throw new ConfigError(`unexpected end of file, expecting "}" in ${path}:${lines}`);
        return found;
      }
      cursor.at += 1;
      if (token.kind === '}') {
        if (nested) return found;
        throw new ConfigError(`unexpected "}" in ${path}:${token.line}`);
      }
      if (token.kind !== 'word') throw new ConfigError(`unexpected "${token.text}" in ${path}:${token.line}`);
      found.push(...this.#directive(token, tokens, cursor, context, where));
    }
  }

  #directive(
    name: Token,
    tokens: readonly Token[],
    cursor: { at: number },
    context: Context,
    { path, lines }: { path: string; lines: number },
  ): Directive[] {
    const args: string[] = [];
    let end = tokens[cursor.at];
    for (; end?.kind === 'word'; end = tokens[cursor.at]) {
      args.push(end.text);
      cursor.at += 1;
    }
    if (!end) throw new ConfigError(`unexpected end of file, expecting ";" or "}" in ${path}:${lines}`);
    cursor.at += 1;
    const where = `${path}:${end.line}`;
    if (end.kind === '}') throw new ConfigError(`unexpected "}" in ${where}`);
    const directive = { name: name.text, args, block: undefined, file: path, line: end.line };
    // Types are named by themselves, and what `if` asks is no matter of counting.
    if (context === 't' && name.text !== 'include') return [directive];
    if (name.text === 'if' && 'sl'.includes(context) && end.kind === '{') {
      return [{ ...directive, block: this.#block(tokens, cursor, 'i', { path, lines, nested: true }) }];
    }
    const rule = ruleOf(name.text, context);
    if (!rule) throw new ConfigError(`unknown directive "${name.text}" in ${where}`);
    if (rule === 'elsewhere') throw new ConfigError(`"${name.text}" directive is not allowed here in ${where}`);
    if (rule.block && end.kind !== '{')
      throw new ConfigError(`directive "${name.text}" has no opening "{" in ${where}`);
    if (!rule.block && end.kind === '{') {
      throw new ConfigError(`directive "${name.text}" is not terminated by ";" in ${where}`);
    }
    if (args.length < rule.least || args.length > rule.most) {
      throw new ConfigError(`invalid number of arguments in "${name.text}" directive in ${where}`);
    }
    if (name.text === 'include') return this.#include(configPath(args[0] ?? ''), context, where);
    if (!rule.block) return [directive];
    return [{ ...directive, block: this.#block(tokens, cursor, rule.block, { path, lines, nested: true }) }];
  }

  #include(pattern: string, context: Context, where: string): Directive[] {
    const paths = hasMagic(pattern, {}) ? glob(this.#files, pattern) : [pattern];
    return paths.flatMap((path) => this.file(path, context, where));
  }
}
