import { glob } from '../../fs/glob.ts';
import { splitFields } from '../builtins/split-fields.ts';
import { callFunction } from '../run/functions.ts';
import type { Shell } from '../shell.ts';
import { backslashQuote } from '../syntax/quotes.ts';
import { assignArray } from '../variables/assign.ts';
import { compileQuotedText } from '../words/compile.ts';
import { expandText } from '../words/expand.ts';
import { patternFor } from '../words/pattern.ts';
import { actionCandidates } from './actions.ts';
import { completeFiles } from './files.ts';

/** What `complete` says about a command. */
export interface CompletionSpec {
  readonly actions: readonly string[];
  /** `nospace`, `filenames`, `default`, … */
  readonly options: Set<string>;
  readonly words: string | undefined;
  /** A shell function that fills COMPREPLY. */
  readonly fn: string | undefined;
  readonly command: string | undefined;
  readonly glob: string | undefined;
  readonly filter: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
}

/** The command line as far as the cursor. */
export interface CompletionPlace {
  /** The words before the one being completed. */
  readonly words: readonly string[];
  readonly current: string;
  readonly line: string;
}

/** The candidates of a specification. */
export async function generate(shell: Shell, spec: CompletionSpec, place: CompletionPlace): Promise<string[]> {
  const { current } = place;
  const found: string[] = [];
  for (const action of spec.actions) found.push(...actionCandidates(shell, action, current));
  if (spec.glob !== undefined) found.push(...glob(shell.proc.fs, spec.glob));
  if (spec.words !== undefined) {
    const text = await expandText(shell, compileQuotedText(spec.words));
    const words = splitFields(text, shell.ifs, Number.POSITIVE_INFINITY);
    found.push(...words.filter((word) => word.startsWith(current)));
  }
  if (spec.fn !== undefined) found.push(...(await fromFunction(shell, spec, place)));
  if (found.length === 0 && spec.options.has('default')) found.push(...completeFiles(shell, current));
  const filter = spec.filter?.replaceAll('&', backslashQuote(current));
  const kept = filter === undefined ? found : found.filter((word) => filtered(word, filter));
  return kept.map((word) => spec.prefix + word + spec.suffix);
}

function filtered(word: string, filter: string): boolean {
  return filter.startsWith('!') ? patternFor(filter.slice(1)).matches(word) : !patternFor(filter).matches(word);
}

async function fromFunction(
  shell: Shell,
  spec: CompletionSpec,
  { words, current, line }: CompletionPlace,
): Promise<string[]> {
  const fn = shell.functions.get(spec.fn as string);
  if (!fn) return [];
  const { status } = shell;
  const elements = (items: readonly string[]) => items.map((value) => ({ key: undefined, value, append: false }));
  assignArray(shell, 'COMP_WORDS', elements([...words, current]));
  assignArray(shell, 'COMPREPLY', []);
  for (const [name, value] of [
    ['COMP_CWORD', String(words.length)],
    ['COMP_LINE', line],
    ['COMP_POINT', String(line.length)],
    ['COMP_TYPE', '9'],
    ['COMP_KEY', '9'],
  ] as const)
    shell.vars.put(name, value);
  shell.completing = spec;
  try {
    await callFunction(shell, fn, [words[0] ?? '', current, words.at(-1) ?? '']);
  } finally {
    shell.completing = undefined;
    shell.status = status;
  }
  return (shell.vars.find('COMPREPLY')?.elements(shell) ?? []).map(({ value }) => value);
}
