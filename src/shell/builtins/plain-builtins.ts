import type { Builtin } from './builtin.ts';
import { colon, falseBuiltin, trueBuiltin } from './colon.ts';
import { later } from './later.ts';

/** What a built-in is called for before anything is known of it but that it is one. */
const facts = (name: string) => ({ synopsis: name, summary: '' });

/** The built-ins of bash that need nothing of its language but words. */
export const PLAIN_BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries<Builtin>({
    ':': colon,
    alias: later(facts('alias'), async () => (await import('./alias.ts')).alias),
    cd: later(facts('cd'), async () => (await import('./cd.ts')).cd),
    exit: later(facts('exit'), async () => (await import('./flow.ts')).exit),
    false: falseBuiltin,
    logout: later(facts('logout'), async () => (await import('./flow.ts')).logout),
    pwd: later(facts('pwd'), async () => (await import('./cd.ts')).pwd),
    true: trueBuiltin,
  }),
);

/** The others: with these, the language comes. */
export const OTHER_BUILTINS: ReadonlySet<string> = new Set(
  (
    '. [ bg bind break builtin caller command compgen complete compopt continue declare dirs disown echo enable eval exec ' +
    'export fc fg getopts hash help history jobs kill let local mapfile popd printf pushd read readarray readonly return ' +
    'set shift shopt source suspend test times trap type typeset ulimit umask unalias unset wait'
  ).split(' '),
);
