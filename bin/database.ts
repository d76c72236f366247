import type { OpenDatabase } from '../src/programs/postgresql/engine.ts';
import { pgliteEngine } from '../src/programs/postgresql/pglite.ts';

/** Starts the database engine, which is loaded only then. */
export const openDatabase: OpenDatabase = async () => {
  const { PGlite } = await import('@electric-sql/pglite');
  return pgliteEngine(PGlite)();
};
