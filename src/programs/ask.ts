import type { Invocation } from './command.ts';

/** Asks on stderr, as rm -i does; an answer that begins with y is a yes. */
export async function ask({ proc, name, out }: Invocation, question: string): Promise<boolean> {
  await out.flush();
  await proc.stderr.write(`${name}: ${question}`);
  const answer = await proc.stdin.readLine();
  return /^[yY]/.test(answer ?? '');
}
