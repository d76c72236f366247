import type { OpenDatabase } from '../../src/programs/postgresql/engine.ts';
import type { Answer, Call } from './worker.ts';

/** One call, without its number. */
type Request = Call extends infer One ? (One extends Call ? Omit<One, 'id'> : never) : never;

/** Starts the database engine in a worker. */
export const openDatabase: OpenDatabase = async () => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (value: Uint8Array | undefined) => void; reject: (error: Error) => void }
  >();
  let calls = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.value);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const ask = (request: Request) =>
    new Promise<Uint8Array | undefined>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ ...request, id: calls });
    });
  await ask({ call: 'open' });
  return {
    send: async (messages, time) => (await ask({ call: 'send', messages, time })) ?? new Uint8Array(0),
    use: async (database) => {
      await ask({ call: 'use', database });
    },
    close: () => worker.terminate(),
  };
};
