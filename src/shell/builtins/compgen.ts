import { isAction } from '../completion/actions.ts';
import { type CompletionSpec, generate } from '../completion/spec.ts';
import type { Shell } from '../shell.ts';
import { singleQuote } from '../syntax/quotes.ts';
import { type Builtin, type Call, fail, optionsOf, type ParsedOptions, print, usage } from './builtin.ts';

const LETTERS = 'abcdefgjksuvo:A:G:W:F:C:X:P:S:';
const ACTION_LETTERS: Record<string, string> = {
  a: 'alias',
  b: 'builtin',
  c: 'command',
  d: 'directory',
  e: 'export',
  f: 'file',
  g: 'group',
  j: 'job',
  k: 'keyword',
  s: 'service',
  u: 'user',
  v: 'variable',
};

const OPTIONS = new Set('bashdefault default dirnames filenames noquote nosort nospace plusdirs'.split(' '));

async function specOf(shell: Shell, call: Call, { letters, values }: ParsedOptions): Promise<CompletionSpec | number> {
  const actions = Object.entries(ACTION_LETTERS)
    .filter(([letter]) => letters.has(letter))
    .map(([, name]) => name);
  const action = values.get('A');
  if (action !== undefined) {
    if (!isAction(action)) return fail(shell, call, `${action}: invalid action name`, 2);
    actions.push(action);
  }
  const option = values.get('o');
  if (option !== undefined && !OPTIONS.has(option)) return fail(shell, call, `${option}: invalid option name`, 2);
  return {
    actions,
    options: new Set(option === undefined ? [] : [option]),
    words: values.get('W'),
    fn: values.get('F'),
    command: values.get('C'),
    glob: values.get('G'),
    filter: values.get('X'),
    prefix: values.get('P') ?? '',
    suffix: values.get('S') ?? '',
  };
}

export const compgen: Builtin = {
  synopsis:
    'compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]',
  summary: 'Display possible completions depending on the options.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, LETTERS);
    if (typeof options === 'number') return options;
    const spec = await specOf(shell, call, options);
    if (typeof spec === 'number') return spec;
    const found = await generate(shell, spec, { words: ['compgen'], current: options.rest[0] ?? '', line: '' });
    await print(shell, call, found.map((candidate) => `${candidate}\n`).join(''));
    return found.length > 0 ? 0 : 1;
  },
};

export const complete: Builtin = {
  synopsis:
    'complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]',
  summary: 'Specify how arguments are to be completed.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, `prDEI${LETTERS}`);
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const special = ['D', 'E', 'I'].find((letter) => letters.has(letter));
    const names = special ? [`-${special}`] : rest;
    if (letters.has('r')) {
      if (names.length === 0) shell.completions.clear();
      for (const name of names)
        if (!shell.completions.delete(name)) return fail(shell, call, `${name}: no completion specification`);
      return 0;
    }
    if (letters.has('p') || call.args.length === 0) {
      const shown = names.length > 0 ? names : [...shell.completions.keys()];
      let status = 0;
      for (const name of shown) {
        const spec = shell.completions.get(name);
        if (spec) await print(shell, call, `complete ${describe(spec)}${name}\n`);
        else status = await fail(shell, call, `${name}: no completion specification`);
      }
      return status;
    }
    if (names.length === 0) return usage(shell, call);
    const spec = await specOf(shell, call, options);
    if (typeof spec === 'number') return spec;
    for (const name of names) shell.completions.set(name, spec);
    return 0;
  },
};

function describe(spec: CompletionSpec): string {
  const parts = [...spec.options].map((option) => `-o ${option} `);
  for (const action of spec.actions) {
    const letter = Object.entries(ACTION_LETTERS).find(([, name]) => name === action)?.[0];
    parts.push(letter ? `-${letter} ` : `-A ${action} `);
  }
  const texts: [string, string | undefined][] = [
    ['G', spec.glob],
    ['W', spec.words],
    ['P', spec.prefix || undefined],
    ['S', spec.suffix || undefined],
    ['X', spec.filter],
    ['C', spec.command],
  ];
  for (const [letter, text] of texts) if (text !== undefined) parts.push(`-${letter} ${singleQuote(text)} `);
  if (spec.fn !== undefined) parts.push(`-F ${spec.fn} `);
  return parts.join('');
}

export const compopt: Builtin = {
  synopsis: 'compopt [-o|+o option] [-DEI] [name ...]',
  summary: 'Modify or display completion options.',
  run: async (shell, call) => {
    const names: string[] = [];
    const changes: [string, boolean][] = [];
    for (let i = 0; i < call.args.length; i++) {
      const arg = call.args[i] as string;
      if (arg === '-o' || arg === '+o') changes.push([call.args[++i] ?? '', arg === '-o']);
      else names.push(arg);
    }
    if (names.length === 0 && !shell.completing)
      return fail(shell, call, 'not currently executing completion function');
    const specs = names.length > 0 ? names.map((name) => shell.completions.get(name)) : [shell.completing];
    let status = 0;
    for (const [i, spec] of specs.entries()) {
      if (!spec) status = await fail(shell, call, `${names[i]}: no completion specification`);
      for (const [option, on] of changes) {
        if (on) spec?.options.add(option);
        else spec?.options.delete(option);
      }
    }
    return status;
  },
};
