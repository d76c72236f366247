import type { DatabaseEngine, OpenDatabase } from './engine.ts';

/** What is needed of PGlite's instances. A dump is a Blob, which is of no concern here. */
interface PGliteInstance {
  execProtocolRaw(message: Uint8Array): Promise<Uint8Array>;
  execProtocolRawSync(message: Uint8Array): Uint8Array;
  dumpDataDir(compression: 'none'): Promise<unknown>;
  close(): Promise<void>;
}

/** PGlite's class. */
export interface PGliteClass {
  create(options: Record<string, unknown>): Promise<unknown>;
}

/** The embedded engine over PGlite, of which whoever has a place for it hands over the class. */
export function pgliteEngine(PGlite: PGliteClass): OpenDatabase {
  return async () => {
    const open = async (options: Record<string, unknown>) => (await PGlite.create(options)) as PGliteInstance;
    let instance = await open({});
    const engine: DatabaseEngine = {
      send: async (messages, time) => atTime(time, () => instance.execProtocolRawSync(messages).slice()),
      use: async (database) => {
        const data = await instance.dumpDataDir('none');
        await instance.close();
        instance = await open({ loadDataDir: data, database });
      },
      close: () => {
        instance.close().catch(() => {});
      },
    };
    return engine;
  };
}

/** Runs what the engine does at once while the clock that it reads shows a certain time. */
function atTime<T>(time: number, body: () => T): T {
  const { now } = Date;
  Date.now = () => time;
  try {
    return body();
  } finally {
    Date.now = now;
  }
}
