import type { Program } from '../../kernel/process.ts';
import type { Command } from '../command.ts';
import { unescape } from '../escapes.ts';
import { Failure } from '../failure.ts';
import {
  type Conversion,
  FormatError,
  type FormatPart,
  formatFloat,
  formatInteger,
  formatString,
  parseFormat,
} from '../format.ts';
import { inUtf8 } from '../locale.ts';
import { Output } from '../output.ts';
import { quote, shellQuoteIfNeeded } from '../quote.ts';
import { bytesOf, decodeText, encodeBytes } from '../text.ts';
import type { Flavour } from '../types.ts';
import { busyboxUsage, versionLine } from '../usage.ts';
import { COREUTILS } from './suite.ts';

const USAGE = {
  synopsis: ['FORMAT [ARGUMENT]...', 'OPTION'],
  about: "Print ARGUMENTs as FORMAT says, in the manner of C's printf. FORMAT is used again until no ARGUMENT is left.",
};
const BUSYBOX_USAGE = { synopsis: 'FORMAT [ARG]...', about: "Print ARGs as FORMAT says, in the manner of C's printf" };

/** printf. Text is handled as bytes: widths and precisions count them. */
export const printf: Command =
  (flavour): Program =>
  async (proc) => {
    const name = flavour === 'gnu' ? (proc.argv[0] ?? '') : proc.name;
    const args = proc.argv.slice(1);
    if (flavour === 'gnu' && args.length === 1 && args[0] === '--version') {
      await proc.stdout.write(versionLine(proc.name, COREUTILS));
      return 0;
    }
    if (args.length === 1 && args[0] === '--help') {
      if (flavour === 'busybox') await proc.stderr.write(busyboxUsage(name, BUSYBOX_USAGE));
      else
        await proc.stdout.write(
          `Usage: ${name} ${USAGE.synopsis[0]}\n  or:  ${name} ${USAGE.synopsis[1]}\n${USAGE.about}\n`,
        );
      return 0;
    }
    if (args[0] === '--') args.shift();
    const [format, ...rest] = args;
    if (format === undefined) {
      await proc.stderr.write(
        flavour === 'gnu'
          ? `${name}: missing operand\nTry '${name} --help' for more information.\n`
          : busyboxUsage(name, BUSYBOX_USAGE),
      );
      return 1;
    }
    const out = new Output(proc);
    const printer = new Printer(rest, flavour, inUtf8(proc) ? 'utf-8' : 'ascii');
    let status = 0;
    try {
      const more = printer.print(format, (bytes) => out.write(encodeBytes(bytes)));
      for (const turn of more) if (turn) await turn;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      printer.messages.push(error.message);
      status = 1;
    }
    await out.flush();
    for (const message of printer.messages) await proc.stderr.write(`${name}: ${message}\n`);
    return status || (printer.failed ? 1 : 0);
  };

/** The letters that printf(1) knows; `q` is GNU's. */
const LETTERS = { gnu: 'diouxXfFeEgGaAcsbq', busybox: 'diouxXfFeEgGcsb' } as const;

class Printer {
  readonly messages: string[] = [];
  failed = false;
  readonly #args: readonly string[];
  readonly #flavour: Flavour;
  readonly #unicode: 'utf-8' | 'ascii' | undefined;
  #next = 0;

  constructor(args: readonly string[], flavour: Flavour, charset: 'utf-8' | 'ascii') {
    this.#unicode = flavour === 'gnu' ? charset : undefined;
    this.#args = args;
    this.#flavour = flavour;
  }

  /** @throws {Failure} where the format is none */
  *print(format: string, write: (bytes: string) => Promise<void> | undefined): Generator<Promise<void> | undefined> {
    let parts: FormatPart[];
    let broken: FormatError | undefined;
    try {
      parts = parseFormat(bytesOf(format), LETTERS[this.#flavour]);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      broken = error;
      // What comes before it is printed all the same.
      parts = parseFormat(bytesOf(format).slice(0, error.at), LETTERS[this.#flavour]);
    }
    do {
      const before = this.#next;
      for (const part of parts) {
        const { bytes, stop } =
          typeof part === 'string'
            ? unescape(part, { unicode: this.#unicode, quotes: true, strict: this.#flavour === 'gnu' })
            : this.#convert(part);
        yield write(bytes);
        if (stop) return;
      }
      if (broken)
        throw new Failure(
          this.#flavour === 'gnu'
            ? broken.message
            : `${bytesOf(format)
                .slice(broken.at)
                .replace(/^(%[-+ #0']*[\d*.]*)[hlLjzt]+/, '$1')}: invalid format`,
        );
      if (this.#next === before) {
        const left = this.#args[this.#next];
        if (left !== undefined && this.#flavour === 'gnu') {
          this.messages.push(`warning: ignoring excess arguments, starting with ${quote(left)}`);
        }
        return;
      }
    } while (this.#next < this.#args.length);
  }

  #take(): string | undefined {
    return this.#args[this.#next++];
  }

  #convert(conversion: Conversion): { bytes: string; stop: boolean } {
    let { flags } = conversion;
    let width = conversion.width === '*' ? Number(this.#integer(this.#take())) : conversion.width;
    if (width !== undefined && width < 0) {
      flags += '-';
      width = -width;
    }
    const asked = conversion.precision === '*' ? Number(this.#integer(this.#take())) : conversion.precision;
    const precision = asked !== undefined && asked < 0 ? undefined : asked;
    const plain = { flags, width, precision, letter: conversion.letter };
    const given = this.#take();
    const text = bytesOf(given ?? '');
    switch (conversion.letter) {
      case 's':
        return { bytes: formatString(plain, text), stop: false };
      case 'c':
        return { bytes: formatString({ ...plain, precision: undefined }, text.slice(0, 1)), stop: false };
      case 'q':
        return { bytes: formatString(plain, bytesOf(shellQuoteIfNeeded(given ?? ''))), stop: false };
      case 'b': {
        const { bytes, stop } = unescape(text, {
          zeroed: true,
          unicode: this.#unicode,
          quotes: true,
          strict: this.#flavour === 'gnu',
        });
        return { bytes: formatString(plain, bytes), stop };
      }
      default:
        if ('diouxX'.includes(conversion.letter))
          return { bytes: formatInteger(plain, this.#integer(given)), stop: false };
        return { bytes: formatFloat(plain, this.#float(given)), stop: false };
    }
  }

  #integer(text: string | undefined): bigint {
    if (text === undefined) {
      if (this.#flavour === 'busybox') this.#complain('', '');
      return 0n;
    }
    if (text === '' && this.#flavour === 'gnu') return 0n;
    const code = characterCode(text);
    if (code !== undefined) return BigInt(code);
    const match = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(text);
    if (!match) return BigInt(this.#complain(text, ''));
    const [whole, sign, digits = '0'] = match;
    const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
    if (whole.length < text.length) {
      this.#complain(text, whole);
      if (this.#flavour === 'busybox') return 0n;
    }
    const result = sign === '-' ? -value : value;
    if (result > 18446744073709551615n || result < -9223372036854775808n) {
      this.failed = true;
      this.messages.push(
        this.#flavour === 'gnu' ? `${quote(text)}: Numerical result out of range` : `invalid number '${text}'`,
      );
      if (this.#flavour === 'busybox') return 0n;
      return result > 0n ? 9223372036854775807n : -9223372036854775808n;
    }
    return result;
  }

  #float(text: string | undefined): number {
    if (text === undefined) {
      if (this.#flavour === 'busybox') this.#complain('', '');
      return 0;
    }
    if (text === '' && this.#flavour === 'gnu') return 0;
    const code = characterCode(text);
    if (code !== undefined) return code;
    const match = /^\s*[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0[xX][0-9a-fA-F]+|inf(?:inity)?|nan)/i.exec(text);
    if (!match) return this.#complain(text, '');
    if (match[0].length < text.length) {
      this.#complain(text, match[0]);
      if (this.#flavour === 'busybox') return 0;
    }
    const word = match[0].trim().toLowerCase();
    if (/nan$/.test(word)) return Number.NaN;
    return Number(word.replace(/inf(inity)?/, 'Infinity'));
  }

  #complain(text: string, good: string): number {
    this.failed = true;
    if (this.#flavour === 'busybox') this.messages.push(`invalid number '${text}'`);
    else if (good === '') this.messages.push(`${quote(text)}: expected a numeric value`);
    else this.messages.push(`${quote(text)}: value not completely converted`);
    return 0;
  }
}

/** POSIX: a leading quote stands for the code of the character behind it. */
function characterCode(text: string): number | undefined {
  return /^['"]./su.test(text) ? decodeText(encodeBytes(bytesOf(text.slice(1)))).codePointAt(0) : undefined;
}
