import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

/** What a command came to. */
export interface Result {
  output: string;
  status: number;
}

/** Runs commands on a fresh machine, in virtual time, one after another. */
export async function run(...commands: string[]): Promise<Result[]> {
  const { machine } = await startVirtual({ seed: 1, automatic: true });
  const text = await transcript(machine, commands.join('\n'));
  machine.dispose();
  const results: Result[] = [];
  let lines: string[] = [];
  let status = 0;
  const finish = () => results.push({ output: lines.map((line) => `${line}\n`).join(''), status });
  let command = -1;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (line === `  $ ${commands[command + 1]}`) {
      if (command >= 0) finish();
      [lines, status] = [[], 0];
      command += 1;
    } else if (/^ {2}\[\d+\]$/.test(line)) status = Number(line.slice(3, -1));
    else lines.push(line.slice(2));
  }
  finish();
  return results;
}

/** What the last of the commands printed. */
export async function last(...commands: string[]): Promise<string> {
  return (await run(...commands)).at(-1)?.output ?? '';
}
