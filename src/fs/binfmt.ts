import { SysError } from '../kernel/errno.ts';
import type { Loaded, Loader } from '../kernel/kernel.ts';
import type { Program } from '../kernel/process.ts';
import type { FileCaller, Vfs } from '../kernel/vfs.ts';
import { privileged } from './caller.ts';
import { encodeUtf8 } from './utf8.ts';

/** What a 64-bit little-endian ELF file begins with (elf(5): e_ident), padding included. */
const ELF_IDENT = Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/** So much of a script's first line is looked at, and so deep may interpreters be scripts themselves (execve(2)). */
const SHEBANG_LENGTH = 256;
const SHEBANG_DEPTH = 5;

/** The content of an executable file that runs a program of the registry, such as `coreutils:cat`. */
export function programImage(name: string): Uint8Array {
  const text = encodeUtf8(`${name}\0`);
  const image = new Uint8Array(ELF_IDENT.length + text.length);
  image.set(ELF_IDENT);
  image.set(text, ELF_IDENT.length);
  return image;
}

/** The name in a {@link programImage}; nothing for any other content. */
export function programName(content: Uint8Array): string | undefined {
  if (content.length <= ELF_IDENT.length) return undefined;
  for (let i = 0; i < ELF_IDENT.length; i++) if (content[i] !== ELF_IDENT[i]) return undefined;
  const end = content.indexOf(0, ELF_IDENT.length);
  if (end < 0) return undefined;
  return new TextDecoder().decode(content.subarray(ELF_IDENT.length, end));
}

/** A script's first line: the interpreter, and all that follows it as one argument (execve(2)). */
export function interpreterOf(content: Uint8Array): { path: string; argument?: string } | undefined {
  if (content[0] !== 0x23 || content[1] !== 0x21) return undefined;
  const line = new TextDecoder().decode(content.subarray(2, SHEBANG_LENGTH)).split('\n', 1)[0] as string;
  const match = /^[ \t]*([^ \t\0]+)[ \t]*([^\0]*?)[ \t]*(?:\0|$)/.exec(line);
  if (!match) return undefined;
  const [, path = '', argument = ''] = match;
  return argument ? { path, argument } : { path };
}

/**
 * The kernel's loader: programs by the name in their file, scripts by their `#!` line.
 * @param find the registry; a name that it does not know is a file of a foreign format
 * @returns a loader that throws ENOENT, EACCES (a directory too), ENOEXEC, ELOOP
 */
export function loader(find: (name: string) => Program | undefined): Loader {
  const load = (caller: FileCaller, files: Vfs, path: string, argv: readonly string[], depth: number): Loaded => {
    if (depth > SHEBANG_DEPTH) throw new SysError('ELOOP', path);
    if (files.stat(caller, path).type !== 'file') throw new SysError('EACCES', path);
    if (!files.access(caller, path, 'execute')) throw new SysError('EACCES', path);
    const content = files.readFile(privileged(caller), path);
    const name = programName(content);
    const program = name === undefined ? undefined : find(name);
    if (program) return { program, argv };
    const interpreter = interpreterOf(content);
    if (!interpreter) throw new SysError('ENOEXEC', path);
    const prefix = interpreter.argument === undefined ? [] : [interpreter.argument];
    return load(caller, files, interpreter.path, [interpreter.path, ...prefix, path, ...argv.slice(1)], depth + 1);
  };
  return (caller, files, path, argv) => load(caller, files, path, argv, 0);
}
