import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { bytesOf, decodeBytes } from '../../text.ts';
import { AwkSyntaxError, type Program } from './ast.ts';
import { Interpreter } from './interpret.ts';
import { parseProgram } from './parser.ts';

const MAWK = 'mawk 1.3.4 20200120';
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
    unlisted: '  -f FILE  \n  -F VALUE  \n  -v ASSIGNMENT  \n  -W OPTION  \n  -V  ',
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
  wrongOption: (message) => {
    const [, letter] = /^option requires an argument -- '(.)'$/.exec(message) ?? [];
    if (letter !== undefined) return `option -${letter} lacks argument`;
    return `not an option: ${/'(--.*)'/.exec(message)?.[1] ?? `-${/'(.)'$/.exec(message)?.[1] ?? ''}`}`;
  },
  async run(invocation) {
    const { flavour, options, out } = invocation;
    const operands = [...invocation.operands];
    const gnu = flavour === 'gnu';
    if (gnu && (options.has('V') || /^v/.test(options.value('W') ?? ''))) {
      await out.write(`${MAWK}\n`);
      return 0;
    }
    const source = await readSource(invocation, operands);
    if (source === undefined) {
      if (!gnu) throw new UsageError('');
      await invocation.proc.stderr.write(USAGE);
      return 0;
    }
    const program = parse(source, invocation);
    const interpreter = new Interpreter(invocation, program);
    const separator = options.value('F');
    if (separator !== undefined) interpreter.assign('FS', bytesOf(separator === 't' && !gnu ? '\\t' : separator));
    for (const assignment of options.values('v')) {
      const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(assignment) ?? [];
      if (name === undefined || value === undefined) {
        if (!gnu) throw new UsageError('');
        throw new Failure(`improper assignment: -v ${assignment}`, 2);
      }
      interpreter.assign(name, bytesOf(value));
    }
    return interpreter.run(operands);
  },
});

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

function parse(source: string, { flavour }: Invocation): Program {
  try {
    return parseProgram(source, { slash: flavour === 'busybox', octal: flavour === 'busybox' });
  } catch (error) {
    if (!(error instanceof AwkSyntaxError)) throw error;
    if (flavour === 'gnu') throw new Failure(`line ${error.line + (error.atEnd ? 1 : 0)}: ${error.message}`, 2);
    throw new Failure(
      `cmd. line:${error.line}: ${error.message.startsWith('function ') ? 'Call to undefined function' : 'Unexpected token'}`,
      1,
    );
  }
}
