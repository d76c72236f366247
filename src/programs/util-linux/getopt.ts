import { command } from '../command.ts';
import { UsageError } from '../failure.ts';
import { OptionError, optionGrammar, getopt as parse } from '../getopt.ts';

const OPTIONS = `
 -a, --alternative             long options may begin with one dash
 -l, --longoptions=LONGOPTS    which long options there are
 -n, --name=PROGNAME           who complains
 -o, --options=OPTSTRING       which short options there are
 -q, --quiet                   no complaints
 -Q, --quiet-output            no output
 -s, --shell=SHELL             quote for sh, bash, csh or tcsh
 -T, --test                    tell which edition it is
 -u, --unquoted                do not quote
`;

/** getopt(1): takes the options of a script apart. */
export const getopt = command({
  suite: 'util-linux 2.38.1',
  inOrder: true,
  usageStatus: 2,
  gnu: {
    synopsis: [
      '<optstring> <parameters>',
      '[options] [--] <optstring> <parameters>',
      '[options] -o|--options <optstring> [options] [--] <parameters>',
    ],
    about: 'Take the options of a command line apart, for shell scripts.',
    options: OPTIONS,
    unlisted: ' -V, --release\n -h, --usage-text',
  },
  busybox: {
    synopsis: '[OPTIONS] [--] OPTSTRING PARAMS',
    about: 'Take the options of a command line apart',
    options: `
	-a		Long options may begin with one dash
	-l LOPT[,...]	Which long options there are
	-n PROGNAME	Who complains
	-o OPTSTRING	Which short options there are
	-q		No complaints
	-Q		No output
	-s SHELL	Quote for this shell
	-T		Tell which edition it is
	-u		Do not quote`,
  },
  async run({ proc, options, operands, out, name }) {
    if (options.has('T')) return 4;
    if (options.has('V')) {
      await out.write('getopt from util-linux 2.38.1\n');
      return 0;
    }
    const shell = options.value('s');
    if (shell !== undefined && !/^(sh|bash|csh|tcsh)$/.test(shell))
      throw new UsageError('unknown shell after -s or --shell argument');
    const [first, ...rest] = operands;
    const given = options.value('o');
    // Of old: the first word is the option string, and nothing is quoted.
    const compatible = options.list.length === 0;
    if (given === undefined && first === undefined) throw new UsageError('missing optstring argument');
    const short = given ?? first ?? '';
    const words = given === undefined ? rest : operands;
    const long = options
      .values('l')
      .flatMap((list) => list.split(/[ ,]+/))
      .filter(Boolean);
    const quoted =
      compatible || options.has('u') ? (word: string) => word : (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
    const who = options.value('n') ?? name;
    let line = '';
    let status = 0;
    const parts = taken(words[0] === '--' && compatible ? words.slice(1) : words, short, long, options.has('a'));
    if (parts.error !== undefined) {
      status = 1;
      if (!options.has('q')) await proc.stderr.write(`${who}: ${parts.error}\n`);
    }
    for (const { option, value } of parts.found) {
      line += option === undefined ? ` ${quoted(value ?? '')}` : ` ${option}`;
      if (option !== undefined && value !== undefined) line += ` ${quoted(value)}`;
    }
    line += ' --';
    for (const operand of parts.operands) line += ` ${quoted(operand)}`;
    if (!options.has('Q')) await out.write(`${line}\n`);
    return status;
  },
});

interface Taken {
  found: { option?: string; value?: string | undefined }[];
  operands: readonly string[];
  error: string | undefined;
}

function taken(words: readonly string[], short: string, long: readonly string[], alternative: boolean): Taken {
  const mode = /^[-+]/.exec(short)?.[0];
  const letters = short.slice(mode ? 1 : 0);
  const lines: string[] = [];
  for (const [, letter = '', argument = ''] of letters.matchAll(/([^:])(:{0,2})/g))
    lines.push(` -${letter}${argument === '::' ? '[=X]' : argument === ':' ? ' X' : ''}`);
  for (const item of long) {
    const [, name = '', argument = ''] = /^([^:]*)(:{0,2})$/.exec(item) ?? [];
    lines.push(` --${name}${argument === '::' ? '[=X]' : argument === ':' ? '=X' : ''}`);
  }
  const grammar = optionGrammar(lines.join('\n'));
  const given = alternative
    ? words.map((word) =>
        /^-[^-]./.test(word) && grammar.long.has(word.slice(1).replace(/=.*/, '')) ? `-${word}` : word,
      )
    : words;
  const found: Taken['found'] = [];
  // One word after the other, so that what is wrong leaves the others.
  let error: string | undefined;
  let left = [...given];
  const operands: string[] = [];
  while (left.length > 0) {
    const [word = '', ...rest] = left;
    if (word === '--') {
      operands.push(...rest);
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      if (mode === '+') {
        operands.push(...left);
        break;
      }
      if (mode === '-') found.push({ value: word });
      else operands.push(word);
      left = rest;
      continue;
    }
    const [next] = rest;
    const attempts = next === undefined ? [[word]] : [[word], [word, next]];
    let done = false;
    for (const attempt of attempts) {
      try {
        const { list, operands: over } = parse(attempt, grammar, { inOrder: true });
        if (over.length > 0) continue;
        for (const { key, value } of list) {
          const isLong = word.startsWith('--') || !grammar.short.has(key);
          const full = isLong ? [...grammar.long].find(([, known]) => known.key === key)?.[0] : key;
          const option = grammar.short.get(key) ?? grammar.long.get(key);
          found.push({
            option: `${isLong ? '--' : '-'}${full}`,
            value: value ?? (option?.argument === 'optional' ? '' : undefined),
          });
        }
        left = rest.slice(attempt.length - 1);
        done = true;
        break;
      } catch (problem) {
        if (!(problem instanceof OptionError)) throw problem;
        error =
          /requires/.test(problem.message) && attempts.length > attempt.length ? error : (error ?? problem.message);
      }
    }
    if (!done) left = rest;
  }
  return { found, operands, error };
}
