import type { HereDoc, HereString, Redirect, Redirection } from 'unbash';
import { isSysError, SysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Process } from '../../kernel/process.ts';
import type { OpenFlags } from '../../kernel/vfs.ts';
import { load } from '../on-demand.ts';
import type { Shell } from '../shell.ts';
import { assign } from '../variables/assign.ts';
import { AssignmentError } from '../variables/variables.ts';
import { compileHereDoc, compileWord } from '../words/compile.ts';
import { ExpansionError } from '../words/errors.ts';
import { expandText, expandWord } from '../words/expand.ts';
import type { CompiledWord, Piece } from '../words/pieces.ts';
import { MemoryFile } from './memory-file.ts';

/** What redirections that were done have put aside. Either way out is taken once; a second call does nothing. */
export class Redirected {
  readonly #proc: Process;
  readonly #saved: { fd: number; before: OpenFile | undefined }[] = [];

  constructor(proc: Process) {
    this.#proc = proc;
  }

  /** Puts a file in a descriptor's place, or nothing. */
  replace(fd: number, file: OpenFile | undefined): void {
    this.#saved.push({ fd, before: this.#proc.descriptor(fd)?.retain() });
    this.#put(fd, file);
  }

  /** The descriptors are again what they were. */
  restore(): void {
    for (const { fd, before } of this.#saved.splice(0).reverse()) {
      // What has ended has no descriptors any more.
      if (this.#proc.status) before?.release();
      else this.#put(fd, before);
    }
  }

  /** They stay what they are now. */
  keep(): void {
    for (const { before } of this.#saved.splice(0)) before?.release();
  }

  #put(fd: number, file: OpenFile | undefined): void {
    if (this.#proc.descriptor(fd)) this.#proc.close(fd);
    if (file) this.#proc.install(file, { from: fd });
  }
}

/** A redirection that could not be done; the message comes behind the shell's prefix. */
class RedirectionError extends Error {}

/**
 * Does redirections, from left to right. Where one fails, those before it are undone, the shell says what is wrong, and
 * the result is nothing.
 */
export async function redirect(shell: Shell, redirections: readonly Redirection[]): Promise<Redirected | undefined> {
  const done = new Redirected(shell.proc);
  try {
    for (const redirection of redirections) await apply(shell, redirection, done);
    return done;
  } catch (error) {
    const known = error instanceof RedirectionError;
    if (known) for (const line of error.message.split('\n')) await shell.complain(line);
    done.restore();
    if (known) return undefined;
    throw error;
  }
}

async function apply(shell: Shell, redirection: Redirection, done: Redirected): Promise<void> {
  const { descriptor } = redirection;
  const named = descriptor?.type === 'FileDescriptorVariable' ? descriptor.name : undefined;
  const given = descriptor?.type === 'FileDescriptor' ? descriptor.value : undefined;
  if (redirection.type === 'Redirect') {
    await applyRedirect(shell, redirection, given, named, done);
    return;
  }
  const text =
    redirection.type === 'HereDoc' ? await hereDoc(shell, redirection) : await hereString(shell, redirection);
  const file = new MemoryFile(text);
  if (named) nameDescriptor(shell, named, file);
  else done.replace(given ?? 0, file);
}

async function hereString(shell: Shell, { target }: HereString): Promise<string> {
  return target ? `${await expandText(shell, compileWord(target, 'assignment'))}\n` : '\n';
}

const bodies = new WeakMap<HereDoc, CompiledWord | string>();

async function hereDoc(shell: Shell, doc: HereDoc): Promise<string> {
  let body = bodies.get(doc);
  if (body === undefined) {
    body = compileBody(doc);
    bodies.set(doc, body);
  }
  return typeof body === 'string' ? body : expandText(shell, body);
}

function compileBody(doc: HereDoc): CompiledWord | string {
  const body = bodyOf(doc);
  if (doc.closing || doc.body.text.endsWith('\n') || doc.body.text === '') return body;
  // What the end of the text ended has a newline all the same.
  if (typeof body === 'string') return `${body}\n`;
  return { ...body, pieces: [...body.pieces, { type: 'text', text: '\n', quoted: true }], literal: undefined };
}

function bodyOf(doc: HereDoc): CompiledWord | string {
  const strip = doc.operator === '<<-';
  if (doc.delimiter?.quoted) return strip ? doc.body.text.replace(/^\t+/gm, '') : doc.body.text;
  if (!doc.body.parts) {
    const text = doc.body.text.replace(/\\([$`\\]|\n)/g, (_, c: string) => (c === '\n' ? '' : c));
    return strip ? text.replace(/^\t+/gm, '') : text;
  }
  const compiled = compileHereDoc(doc.body.parts);
  if (!strip) return compiled;
  const pieces = compiled.pieces.map((piece, i): Piece => {
    if (piece.type !== 'text') return piece;
    const text = piece.text.replace(/\n\t+/g, '\n');
    return { ...piece, text: i === 0 ? text.replace(/^\t+/, '') : text };
  });
  return { ...compiled, pieces, literal: undefined };
}

const FLAGS: Record<string, OpenFlags> = {
  '<': { read: true },
  '<>': { read: true, write: true, create: true },
  '>': { write: true, create: true, truncate: true },
  '>|': { write: true, create: true, truncate: true },
  '&>': { write: true, create: true, truncate: true },
  '>>': { write: true, create: true, append: true },
  '&>>': { write: true, create: true, append: true },
};

async function applyRedirect(
  shell: Shell,
  redirection: Redirect,
  given: number | undefined,
  named: string | undefined,
  done: Redirected,
): Promise<void> {
  const { operator } = redirection;
  const reading = operator.startsWith('<');
  if (operator === '<&' || operator === '>&') {
    const text = await targetOf(shell, redirection);
    const { plainRedirections } = shell.personality.features;
    if ((plainRedirections ? /^(\d|-)$/ : /^(\d+-?|-)$/).test(text)) {
      duplicate(shell, text, { fd: given ?? (reading ? 0 : 1), named, source: redirection.target?.text ?? text }, done);
      return;
    }
    if (plainRedirections) throw new ExpansionError(shell.language.messages.ambiguous(text));
    if (reading || given !== undefined || named) throw new RedirectionError(shell.language.messages.ambiguous(text));
    const file = openFile(shell, text, '&>');
    done.replace(1, file);
    done.replace(2, file.retain());
    return;
  }
  const path = await targetOf(shell, redirection);
  const file = (await networkFile(shell, path)) ?? openFile(shell, path, operator);
  if (named) nameDescriptor(shell, named, file);
  else if (operator === '&>' || operator === '&>>') {
    done.replace(1, file);
    done.replace(2, file.retain());
  } else done.replace(given ?? (reading ? 0 : 1), file);
}

async function targetOf(shell: Shell, { target }: Redirect): Promise<string> {
  if (!target) throw new RedirectionError(shell.language.messages.ambiguous(''));
  const word = compileWord(target);
  if (word.literal !== undefined) return word.literal;
  if (shell.personality.features.plainRedirections) return expandText(shell, word);
  const fields: string[] = [];
  const pending = expandWord(shell, word, fields);
  if (pending) await pending;
  if (fields.length !== 1) throw new RedirectionError(shell.language.messages.ambiguous(target.text));
  return fields[0] as string;
}

function duplicate(
  shell: Shell,
  text: string,
  { fd, named, source }: { fd: number; named: string | undefined; source: string },
  done: Redirected,
): void {
  const { proc } = shell;
  if (text === '-') {
    if (!named) return done.replace(fd, undefined);
    const value = shell.vars.get(named);
    if (value === undefined || !proc.descriptor(Number(value)))
      throw new RedirectionError(shell.language.messages.ambiguous(named));
    proc.close(Number(value));
    return;
  }
  const moves = text.endsWith('-');
  const from = Number(moves ? text.slice(0, -1) : text);
  const file = proc.descriptor(from);
  if (!file) throw new RedirectionError(shell.language.messages.badDescriptor(source));
  if (named) nameDescriptor(shell, named, file.retain());
  else if (from !== fd) done.replace(fd, file.retain());
  if (moves && from !== fd) done.replace(from, undefined);
}

/** `{name}>…`: a descriptor above 9, which stays open. */
function nameDescriptor(shell: Shell, name: string, file: OpenFile): void {
  const fd = shell.proc.install(file, { from: 10 });
  try {
    assign(shell, name, String(fd));
  } catch (error) {
    if (!(error instanceof AssignmentError)) throw error;
    shell.proc.close(fd);
    throw new RedirectionError(`${error.message}\n${name}: cannot assign fd to variable`);
  }
}

/** What bash means by `/dev/tcp/HOST/PORT`. */
async function networkFile(shell: Shell, path: string): Promise<OpenFile | undefined> {
  const [, host, service] = /^\/dev\/tcp\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const { features } = shell.personality;
  if (!features.networkFiles || host === undefined || service === undefined) return undefined;
  const { openConnection } = await load(shell.proc, () => import('./network-file.ts'));
  try {
    return await openConnection(shell, host, service);
  } catch (error) {
    if (!isSysError(error)) throw error;
    throw new RedirectionError(shell.language.messages.cannotOpen(path, error.code, false));
  }
}

function openFile(shell: Shell, path: string, operator: string): OpenFile {
  const { proc, options, language } = shell;
  const flags = FLAGS[operator] as OpenFlags;
  try {
    if (options.on.noclobber && (operator === '>' || operator === '&>')) {
      const exists = proc.fs.exists(path);
      if (exists && proc.fs.stat(path).type === 'file')
        throw new RedirectionError(language.messages.cannotOverwrite(path));
    }
    if (path === '') throw new SysError('ENOENT');
    return proc.fs.open(path, flags);
  } catch (error) {
    if (!isSysError(error)) throw error;
    throw new RedirectionError(language.messages.cannotOpen(path, error.code, flags.create ?? false));
  }
}
