import { badParameter } from '../errors.ts';
import { sortKeys } from '../sort-keys.ts';
import type { ImageConfig } from './image.ts';

/** What `docker commit --change` takes: some instructions of a Dockerfile. */

type Mutable = { -readonly [K in keyof ImageConfig]: ImageConfig[K] };
type Apply = (config: Mutable, words: string[], rest: string) => void;

const INSTRUCTIONS: Readonly<Record<string, Apply>> = {
  CMD: (config, _, rest) => {
    config.Cmd = commandOf(rest);
  },
  ENTRYPOINT: (config, _, rest) => {
    config.Entrypoint = commandOf(rest);
    config.Cmd = null;
  },
  ENV: (config, words, rest) => {
    const env = new Map((config.Env ?? []).map((entry) => [entry.split('=')[0] as string, entry]));
    for (const [key, value] of pairsOf(words, rest)) env.set(key, `${key}=${value}`);
    config.Env = [...env.values()];
  },
  EXPOSE: (config, words) => {
    const ports = words.map((word) => [word.includes('/') ? word : `${word}/tcp`, {}]);
    config.ExposedPorts = sortKeys({ ...config.ExposedPorts, ...Object.fromEntries(ports) });
  },
  LABEL: (config, words, rest) => {
    config.Labels = sortKeys({ ...config.Labels, ...Object.fromEntries(pairsOf(words, rest)) });
  },
  ONBUILD: (config, _, rest) => {
    config.OnBuild = [...(config.OnBuild ?? []), rest];
  },
  STOPSIGNAL: (config, words) => {
    config.StopSignal = words[0] ?? '';
  },
  USER: (config, words) => {
    config.User = words[0] ?? '';
  },
  VOLUME: (config, _, rest) => {
    const paths = jsonOf(rest) ?? rest.split(/\s+/);
    config.Volumes = sortKeys({ ...config.Volumes, ...Object.fromEntries(paths.map((path) => [path, {}])) });
  },
  WORKDIR: (config, _, rest) => {
    config.WorkingDir = rest.startsWith('/') ? rest : `${config.WorkingDir || '/'}/${rest}`.replace(/\/+/g, '/');
  },
};

/** The config with what the instructions say. @throws 400 */
export function applyChanges(config: ImageConfig, changes: readonly string[]): ImageConfig {
  const result: Mutable = { ...config };
  for (const line of changes.flatMap((change) => change.split('\n'))) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const [name = ''] = text.split(/\s/, 1);
    const apply = INSTRUCTIONS[name.toUpperCase()];
    if (!apply) throw badParameter(`${name.toLowerCase()} is not a valid change command`);
    const rest = text.slice(name.length).trim();
    apply(result, wordsOf(rest), rest);
  }
  return result;
}

/** A JSON list of strings, or nothing. */
function jsonOf(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function commandOf(text: string): string[] {
  return jsonOf(text) ?? (text === '' ? [] : ['/bin/sh', '-c', text]);
}

/** Words as a Dockerfile has them: quotes keep blanks together. */
function wordsOf(text: string): string[] {
  return (text.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? []).map((word) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double?: string, single?: string, escaped?: string) =>
      double !== undefined ? double.replace(/\\(.)/g, '$1') : (single ?? escaped ?? ''),
    ),
  );
}

/** `KEY=value …`, or `KEY value` of the old form. */
function pairsOf(words: string[], rest: string): [string, string][] {
  const [first = ''] = words;
  if (!first.includes('=')) return [[first, rest.slice(first.length).trim()]];
  return words.map((word) => {
    const at = word.indexOf('=');
    return [word.slice(0, at), word.slice(at + 1)];
  });
}
