import { compareBytes } from '../../fs/path.ts';
import type { Candidate, Completions } from '../editor/host.ts';
import type { Shell } from '../shell.ts';
import { users } from '../users.ts';
import { actionCandidates, commandNames } from './actions.ts';
import type { Completion } from './completer.ts';
import { completeFiles, isDirectory } from './files.ts';
import { generate } from './spec.ts';
import { type TypedWords, typedWords } from './words.ts';

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/** What Tab offers at the end of `before`, as bash does: commands, variables, users, what a command's own completion says, files. */
export async function completeLine(shell: Shell, before: string): Promise<Completions> {
  const typed = typedWords(before);
  const candidates = await candidatesFor(shell, typed, before);
  return { start: before.length - typed.replaced, candidates };
}

async function candidatesFor(shell: Shell, typed: TypedWords, before: string): Promise<readonly Candidate[]> {
  const variable = /\$\{?(\w*)$/.exec(typed.raw);
  if (variable && typed.quote !== "'") return variableCandidates(shell, typed, variable[1] ?? '');
  const words = typed.words.filter(
    (word, i) => !(ASSIGNMENT.test(word) && typed.words.slice(0, i).every((other) => ASSIGNMENT.test(other))),
  );
  const [command] = words;
  if (words.at(-1) === '>' || words.at(-1) === '<') return fileCandidates(shell, typed);
  if (command === undefined && !ASSIGNMENT.test(typed.current)) return commandCandidates(shell, typed);
  if (command === undefined) return fileCandidates(shell, typed);
  // What sudo runs is completed as if it stood alone.
  const bare = command === 'sudo' ? words.slice(words.findIndex((word, i) => i > 0 && !word.startsWith('-'))) : words;
  if (command === 'sudo' && words.slice(1).every((word) => word.startsWith('-')))
    return commandCandidates(shell, typed);
  const programmed = await programmable(shell, bare, typed, before);
  if (programmed && (programmed.candidates.length > 0 || !programmed.orFiles))
    return fromCompletion(shell, typed, programmed);
  return fileCandidates(shell, typed);
}

async function programmable(
  shell: Shell,
  words: readonly string[],
  typed: TypedWords,
  line: string,
): Promise<Completion | undefined> {
  const name = (words[0] ?? '').replace(/^.*\//, '');
  const spec = shell.completions.get(name);
  if (spec) {
    const candidates = await generate(shell, spec, { words, current: typed.current, line });
    return {
      candidates,
      filenames: spec.options.has('filenames'),
      noSpace: spec.options.has('nospace'),
      orFiles: spec.options.has('default') || spec.options.has('bashdefault'),
    };
  }
  const completer = shell.completers.get(name);
  if (!completer) return undefined;
  const completion = await shell.proc.until(completer(words, typed.current, shell.proc));
  return {
    ...completion,
    candidates: completion.candidates.filter((candidate) => candidate.startsWith(typed.current)),
  };
}

function commandCandidates(shell: Shell, typed: TypedWords): readonly Candidate[] {
  if (typed.current.includes('/')) return paths(shell, typed, completeFiles(shell, typed.current, { programs: true }));
  return plain(typed, [...new Set(commandNames(shell, typed.current))].sort(compareBytes));
}

/** Names of variables, in the place of what stands behind the dollar. */
function variableCandidates(shell: Shell, typed: TypedWords, begun: string): readonly Candidate[] {
  const brace = /\$\{\w*$/.test(typed.raw);
  const before = typed.raw.slice(0, typed.raw.length - begun.length);
  const suffix = brace ? '}' : typed.quote === '' ? ' ' : '';
  return actionCandidates(shell, 'variable', begun).map((name) => ({
    text: before + name,
    display: `$${name}`,
    suffix,
  }));
}

function fileCandidates(shell: Shell, typed: TypedWords): readonly Candidate[] {
  const assigned = ASSIGNMENT.exec(typed.current)?.[0];
  if (assigned !== undefined) {
    const value = typed.current.slice(assigned.length);
    return paths(shell, typed, completeFiles(shell, value), assigned);
  }
  if (/^~[^/]*$/.test(typed.raw)) {
    const names = users(shell)
      .map(({ name }) => `~${name}`)
      .filter((name) => name.startsWith(typed.current));
    return names.sort(compareBytes).map((name) => ({ text: name, display: name, suffix: '/' }));
  }
  return paths(shell, typed, completeFiles(shell, typed.current));
}

function fromCompletion(shell: Shell, typed: TypedWords, completion: Completion): readonly Candidate[] {
  if (completion.filenames) return paths(shell, typed, completion.candidates);
  const found = plain(typed, completion.candidates);
  return completion.noSpace ? found.map((candidate) => ({ ...candidate, suffix: '' })) : found;
}

function plain(typed: TypedWords, words: readonly string[]): readonly Candidate[] {
  return words.map((word) => ({ text: quoteAs(typed, word), display: word, suffix: `${typed.quote} ` }));
}

/** @param before what stands in the word before the path */
function paths(shell: Shell, typed: TypedWords, found: readonly string[], before = ''): readonly Candidate[] {
  return found.map((path) => {
    const slash = isDirectory(shell, path) ? '/' : '';
    const display = path.slice(path.lastIndexOf('/') + 1) + slash;
    return { text: quoteAs(typed, before + path), display, suffix: slash || (typed.nested ? '' : `${typed.quote} `) };
  });
}

/** A word as it must be typed to mean what it says. */
function quoteAs({ quote }: TypedWords, word: string): string {
  if (quote === "'") return `'${word.replaceAll("'", "'\\''")}`;
  if (quote === '"') return `"${word.replace(/["$`\\]/g, '\\$&')}`;
  const home = /^~[^/]*/.exec(word)?.[0] ?? '';
  return home + word.slice(home.length).replace(/[\s"'`$&|;()<>*?[\]{}\\!#]/g, '\\$&');
}
