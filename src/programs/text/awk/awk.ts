import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { bytesOf, decodeBytes } from '../../text.ts';
import type { Flavour } from '../../types.ts';

import { Interpreter } from './interpret.ts';
import type { Program } from './syntax/ast.ts';
import { AwkFaults } from './syntax/fault.ts';
import { parseProgram } from './syntax/program.ts';

const MAWK = 'mawk 1.3.4 20200120';
const VERSION = `${MAWK}
Copyright 2008-2019,2020, Thomas E. Dickey
Copyright 1991-1996,2014, Michael D. Brennan

`;
const LIMITS = `random-funcs:       srandom/random
regex-funcs:        internal
compiled limits:
sprintf buffer      8192
maximum-integer     2147483647
`;
const USAGE = `Usage: mawk [Options] [Program] [file ...]

Program:
    The -f option value is the name of a file containing program text.
    If no -f option is given, a "--" ends option processing; the following
    parameters are the program text.

Options:
    -f program-file  Program text is read from file instead of from the
                     command-line.
    -F value         sets the field separator, FS, to value.
    -v var=value     assigns value to program variable var.
`;

/** awk: mawk's, as on Debian and Ubuntu, or busybox's. Text is bytes to it. */
export const awk = command({
  suite: MAWK,
  inOrder: true,
  failureStatus: 2,
  usageStatus: { gnu: 2, busybox: 1 },
  gnu: {
    synopsis: '[Options] [Program] [file ...]',
    about: '',
    options: `
  -f program-file  the program is in this file
  -F value         fields end with value
  -v var=value     set a variable
  -W option        (implementation-specific)
`,
    unlisted: '  -f FILE  \n  -F VALUE  \n  -v ASSIGNMENT  \n  -W OPTION  ',
  },
  busybox: {
    synopsis: '[OPTIONS] [AWK_PROGRAM] [FILE]...',
    about: '',
    options: `
	-v VAR=VAL	Set variable
	-F SEP		Use SEP as field separator
	-f FILE		Read program from FILE
	-e AWK_PROGRAM`,
    unlisted: '\t-v ASSIGNMENT  \n\t-F SEP  \n\t-f FILE  \n\t-e PROGRAM  \n\t-W OPTION  ',
  },
  helpless: true,
  wrongOption: (message) => {
    const [, letter] = /^option requires an argument -- '(.)'$/.exec(message) ?? [];
    if (letter !== undefined) return `option -${letter} lacks argument`;
    return `not an option: ${/'(--.*)'/.exec(message)?.[1] ?? `-${/'(.)'$/.exec(message)?.[1] ?? ''}`}`;
  },
  async run(invocation) {
    const { flavour, options } = invocation;
    const operands = [...invocation.operands];
    const gnu = flavour === 'gnu';
    for (const option of options.values('W')) {
      const status = await implementationOption(invocation, option);
      if (status !== undefined) return status;
    }
    const assignments = options.values('v').map((text) => assignmentOf(text, flavour));
    const source = await readSource(invocation, operands);
    if (source === undefined) {
      if (!gnu) throw new UsageError('');
      await invocation.proc.stderr.write(USAGE);
      return 0;
    }
    const program = parse(source, invocation);
    const interpreter = new Interpreter(invocation, program);
    const separator = options.value('F');
    if (separator !== undefined) interpreter.assign('FS', bytesOf(separator));
    for (const [name, value] of assignments) interpreter.assign(name, value);
    return interpreter.run(operands);
  },
});

function assignmentOf(text: string, flavour: Flavour): [name: string, value: string] {
  const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, bytesOf(value)];
  if (flavour === 'busybox') throw new UsageError('');
  throw new Failure(`improper assignment: -v ${text}`, 2);
}

/** -W of mawk; busybox's knows none. @returns a status where there is nothing left to do */
async function implementationOption(
  { proc, flavour, name, out }: Invocation,
  option: string,
): Promise<number | undefined> {
  if (flavour === 'busybox') {
    await proc.stderr.write(`${name}: warning: option -W is ignored\n`);
    return undefined;
  }
  const known = ['version', 'dump', 'interactive', 'random', 'posix_space', 'sprintf', 'exec', 'help', 'usage'];
  const found = option === '' ? undefined : known.find((word) => word.startsWith(option.replace(/=.*/s, '')));
  if (found === 'version') {
    await out.write(VERSION);
    await out.flush();
    await proc.stderr.write(LIMITS);
    return 0;
  }
  if (found === 'help' || found === 'usage') {
    await proc.stderr.write(USAGE);
    return 0;
  }
  if (!found) await proc.stderr.write(`${name}: vacuous option: -W ${option}\n`);
  return undefined;
}

/** The program: of -f and -e, else the first operand, which is taken away. One character for each byte. */
async function readSource({ proc, flavour, options }: Invocation, operands: string[]): Promise<string | undefined> {
  const parts: string[] = [];
  for (const { key, value = '' } of options.list) {
    if (key === 'e') parts.push(bytesOf(value));
    if (key !== 'f') continue;
    try {
      const input = openInput(proc, value);
      parts.push(decodeBytes(await input.stream.readAll()));
      input.close();
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw flavour === 'gnu'
        ? new Failure(`cannot open ${value} (${error.message})`, 2)
        : new Failure(`can't open '${value}': ${error.message}`, 1);
    }
  }
  if (parts.length > 0) return parts.join('\n');
  const first = operands.shift();
  return first === undefined ? undefined : bytesOf(first);
}

function parse(source: string, { flavour, options }: Invocation): Program {
  try {
    return parseProgram(source, flavour);
  } catch (error) {
    if (!(error instanceof AwkFaults)) throw error;
    const file = options.value('f');
    if (flavour === 'busybox') {
      const [first] = error.faults;
      throw new Failure(`${file ?? 'cmd. line'}:${first?.line}: ${first?.busybox}`, 1);
    }
    const where = file === undefined ? '' : `${file}: `;
    const lines = error.faults.map(({ bare, line, message }) => `${where}${bare ? '' : 'line '}${line}: ${message}`);
    throw new Failure(lines.join('\nawk: '), 2);
  }
}
