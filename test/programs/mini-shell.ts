import { isSysError } from '../../src/kernel/errno.ts';
import { pipe } from '../../src/kernel/pipe.ts';
import { lookUpProgram, type Process, shellStatus } from '../../src/kernel/process.ts';

/** A word, or an operator of the few that are understood here. */
interface Token {
  text: string;
  operator: boolean;
}

/** Quotes, pipes, `;`, `&&`, `||` and redirections, and nothing else of a shell. */
function tokenize(line: string): Token[] {
  const tokens: Token[] = [];
  let word: string | undefined;
  const end = () => {
    if (word !== undefined) tokens.push({ text: word, operator: false });
    word = undefined;
  };
  for (let at = 0; at < line.length; at++) {
    const rest = line.slice(at);
    const char = line[at] as string;
    const operator =
      word === undefined || !/^\d>/.test(rest) ? /^(?:2>&1|2>|&&|\|\||>>|[|;<>])/.exec(rest)?.[0] : undefined;
    if (char === ' ') {
      end();
    } else if (operator && (operator[0] !== '2' || word === undefined)) {
      end();
      tokens.push({ text: operator, operator: true });
      at += operator.length - 1;
    } else if (char === "'") {
      const close = line.indexOf("'", at + 1);
      if (close < 0) throw new Error(`a quote is open in ${line}`);
      word = (word ?? '') + line.slice(at + 1, close);
      at = close;
    } else if (char === '"') {
      word ??= '';
      for (at += 1; line[at] !== '"'; at++) {
        if (line[at] === '\\' && /["\\$`]/.test(line[at + 1] as string)) at += 1;
        word += line[at];
      }
    } else if (char === '\\') {
      word = (word ?? '') + (line[++at] as string);
    } else {
      word = (word ?? '') + char;
    }
  }
  end();
  return tokens;
}

/** Runs a line in a process, as `sh -c` would; 127 for what is not found. */
export async function runLine(proc: Process, line: string): Promise<number> {
  const tokens = tokenize(line);
  let status = 0;
  let pipeline: Token[][] = [[]];
  let skip = false;
  const run = async () => {
    if (!skip && pipeline.some((command) => command.length > 0)) status = await runPipeline(proc, pipeline);
    pipeline = [[]];
  };
  for (const token of tokens) {
    if (token.operator && token.text === '|') {
      pipeline.push([]);
    } else if (token.operator && /^(;|&&|\|\|)$/.test(token.text)) {
      await run();
      skip = token.text === '&&' ? status !== 0 : token.text === '||' ? status === 0 : false;
    } else {
      pipeline.at(-1)?.push(token);
    }
  }
  await run();
  return status;
}

async function runPipeline(proc: Process, commands: Token[][]): Promise<number> {
  let input = proc.descriptor(0)?.retain();
  const children: Process[] = [];
  for (const [index, tokens] of commands.entries()) {
    const between = index < commands.length - 1 ? pipe() : undefined;
    const source = input;
    const child = proc.fork(
      async (own) => {
        if (source) replace(own, 0, source);
        if (between) replace(own, 1, between.write);
        return execute(own, tokens);
      },
      { fds: new Map(proc.descriptors) },
    );
    input = between?.read;
    children.push(child);
  }
  let status = 0;
  for (const child of children) {
    const ended = await proc.waitFor(child);
    if (!('stopped' in ended)) status = shellStatus(ended);
  }
  return status;
}

/** Takes over the file's holder. */
function replace(proc: Process, fd: number, file: NonNullable<ReturnType<Process['descriptor']>>): void {
  const at = proc.install(file, { from: 10 });
  proc.dup2(at, fd);
  proc.close(at);
}

async function execute(proc: Process, tokens: Token[]): Promise<number> {
  const words: string[] = [];
  try {
    for (let at = 0; at < tokens.length; at++) {
      const { text, operator } = tokens[at] as Token;
      if (!operator) words.push(text);
      else if (text === '2>&1') proc.dup2(1, 2);
      else {
        const path = tokens[++at]?.text ?? '';
        const write = { write: true, create: true, truncate: text !== '>>', append: text === '>>' };
        replace(proc, text === '<' ? 0 : text === '2>' ? 2 : 1, proc.fs.open(path, text === '<' ? {} : write));
      }
    }
    const [name = ''] = words;
    if (name === 'cd') {
      proc.cwd = proc.fs.realpath(words[1] ?? '/');
      return 0;
    }
    const found = lookUpProgram(proc, name);
    if ('error' in found) {
      await proc.stderr.write(`sh: 1: ${name}: not found\n`);
      return 127;
    }
    return await proc.exec(found.path, words);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await proc.stderr.write(`sh: ${error.path}: ${error.message}\n`);
    return 2;
  }
}
