import { PGlite } from '@electric-sql/pglite';
import type { DatabaseEngine } from '../../src/programs/postgresql/engine.ts';
import { pgliteEngine } from '../../src/programs/postgresql/pglite.ts';

// The engine has a thread of its own: what it computes does not hold the page up, and its clock is nobody else's.

/** A call of {@link DatabaseEngine}, with a number by which its answer is known. */
export type Call =
  | { id: number; call: 'open' }
  | { id: number; call: 'send'; messages: Uint8Array; time: number }
  | { id: number; call: 'use'; database: string };

/** What came of a call. */
export type Answer = { id: number; value: Uint8Array | undefined } | { id: number; error: string };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(answer: Answer): void;
};
let engine: Promise<DatabaseEngine> | undefined;

scope.onmessage = ({ data }) => {
  answer(data).then(
    (value) => scope.postMessage({ id: data.id, value }),
    (error: unknown) => scope.postMessage({ id: data.id, error: String(error) }),
  );
};

async function answer(call: Call): Promise<Uint8Array | undefined> {
  engine ??= pgliteEngine(PGlite)();
  const own = await engine;
  if (call.call === 'send') return own.send(call.messages, call.time);
  if (call.call === 'use') await own.use(call.database);
  return undefined;
}
