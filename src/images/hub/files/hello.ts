import { directory, program } from '../../../fs/layer.ts';

/** Nothing but the program. */
export const root = () => directory({ hello: program('hello-world:hello') });
