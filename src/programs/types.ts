import type { Program } from '../kernel/process.ts';

/** Whose manner a program has: GNU's, as on Debian and Ubuntu, or busybox's. */
export type Flavour = 'gnu' | 'busybox';

/** Brings a program, perhaps by loading its module first. */
export type ProgramLoader = () => Program | Promise<Program>;

/** Programs by their names in images, `package:program`. */
export type ProgramTable = Readonly<Record<string, ProgramLoader>>;

/** Finds a program by the name that its image carries, such as `coreutils:cat`. */
export type FindProgram = (name: string) => Program | undefined;
