import type { Program } from '../../kernel/process.ts';

const TEXT = `
Hello from Docker!
If you can read this, your Docker works.

What happened until these lines appeared:
 1. The docker command asked the Docker daemon to run a container.
 2. The daemon had no image of the name "hello-world", so it fetched one from
    the registry. (amd64)
 3. It made a container of that image and started the program in it, which
    wrote what you are reading.
 4. The daemon passed that on to the docker command, and so to your terminal.

Something bigger to try is a whole Ubuntu with a shell:
 $ docker run -it ubuntu bash

`;

/** The one program of hello-world. */
export const hello: Program = async (proc) => {
  await proc.stdout.write(TEXT);
  return 0;
};
