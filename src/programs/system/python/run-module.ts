import type { Process } from '../../../kernel/process.ts';
import { httpServer } from './http-server.ts';
import type { PythonEdition } from './modules/edition.ts';
import { pip } from './pip.ts';

/** `python -m NAME …`. @param words the module and its arguments */
export async function runModule(proc: Process, edition: PythonEdition, words: readonly string[]): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined) {
    await proc.stderr.write('Argument expected for the -m option\n');
    return 2;
  }
  if (name === 'http.server') return httpServer(proc, edition, args);
  if (name === 'pip' && edition.site !== undefined) return pip(proc, edition.site, args);
  await proc.stderr.write(`${proc.argv[0]}: No module named ${name}\n`);
  return 1;
}
