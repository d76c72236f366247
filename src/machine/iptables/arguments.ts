/** What iptables is asked for. */
export type Wish =
  | { kind: 'version' }
  | { kind: 'help' }
  | {
      kind: 'list';
      table: string;
      chain?: string;
      rule?: number;
      as: 'rules' | 'table';
      numeric: boolean;
      numbered: boolean;
    }
  | { kind: 'problem'; message: string };

/** What the program calls itself: the Debian 12 one. */
export const VERSION = 'iptables v1.8.9 (nf_tables)';

/** Options that Linkyard lists by; what each means. */
const LONG: Readonly<Record<string, string>> = {
  '--list': 'L',
  '--list-rules': 'S',
  '--table': 't',
  '--numeric': 'n',
  '--line-numbers': '0',
  '--exact': 'x',
  '--wait': 'w',
  '--version': 'V',
  '--help': 'h',
};
const USAGE = "Try `iptables -h' or 'iptables --help' for more information.";
const NEAR = '-S and -L list what is there';

/** Reads the command line of iptables(8), as far as it lists rules. */
export function readArguments(args: readonly string[]): Wish {
  const words = [...args];
  let table = 'filter';
  let as: 'rules' | 'table' | undefined;
  let chain: string | undefined;
  let rule: number | undefined;
  let numeric = false;
  let numbered = false;
  while (words.length > 0) {
    const word = words.shift() as string;
    const long = /^(--[^=]*)(?:=(.*))?$/s.exec(word);
    const letters = long ? [LONG[long[1] ?? ''] ?? word] : /^-./.test(word) ? [...word.slice(1)] : [word];
    if (long?.[2] !== undefined) words.unshift(long[2]);
    for (let at = 0; at < letters.length; at++) {
      const letter = letters[at] as string;
      switch (letter) {
        case 'V':
          return { kind: 'version' };
        case 'h':
          return { kind: 'help' };
        case 'n':
          numeric = true;
          break;
        case '0':
          numbered = true;
          break;
        case 'x':
        case 'w':
          break;
        case 't': {
          table = letters.slice(at + 1).join('') || (words.shift() ?? '');
          at = letters.length;
          break;
        }
        case 'L':
        case 'S': {
          const next = letter === 'L' ? 'table' : 'rules';
          if (as !== undefined && as !== next)
            return usage(`Cannot use -${letter} with -${as === 'table' ? 'L' : 'S'}`);
          as = next;
          if (isOperand(words[0])) chain = words.shift();
          if (chain === undefined || !isOperand(words[0])) break;
          const number = words.shift() as string;
          if (!/^[1-9]\d*$/.test(number)) return usage(`Invalid rule number \`${number}'`);
          rule = Number(number);
          break;
        }
        case 'v':
        case 'Z':
          return problem('Linkyard counts no packets; -S tells the interfaces of a rule');
        default: {
          const option = word.startsWith('--') ? word : `-${letter}`;
          if (!word.startsWith('-')) return { kind: 'problem', message: `Bad argument \`${word}'\n${USAGE}` };
          return problem(`Linkyard does not simulate '${option}'; ${NEAR}`);
        }
      }
    }
  }
  if (as === undefined) return usage('no command specified');
  return {
    kind: 'list',
    table,
    as,
    numeric,
    numbered,
    ...(chain !== undefined && { chain }),
    ...(rule !== undefined && { rule }),
  };
}

function isOperand(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith('-');
}

/** A problem with the command line that the help would have solved. */
function usage(message: string): Wish {
  return problem(`${message}\n${USAGE}`);
}

function problem(message: string): Wish {
  return { kind: 'problem', message: `${VERSION}: ${message}` };
}
