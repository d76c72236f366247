import type { Daemon } from '../daemon.ts';
import { badParameter, serverError } from '../errors.ts';
import { stat } from '../files-tree.ts';
import type { Container } from './container.ts';
import { ELSEWHERE } from './verify-logging.ts';

const MOST_SHARES = 262144;
/** Linux's HOST_NAME_MAX: sethostname(2) takes no more. */
const LONGEST_HOSTNAME = 64;
const PRIVATE_IPC = ['', 'private', 'shareable', 'host', 'none'];

/** What is looked at only when a container is about to start (daemon/oci_linux.go and runc). @throws 400, 500 */
export function checkResources(daemon: Daemon, { data }: Container): void {
  const { hostConfig } = data;
  const { IpcMode: ipc = '', CpuShares: shares = 0, DeviceRequests: requests, LogConfig } = hostConfig;
  if (!PRIVATE_IPC.includes(ipc) && !ipc.startsWith('container:')) throw serverError(`Invalid IPC mode: ${ipc}`);
  if (ipc.startsWith('container:')) checkDonor(daemon, ipc.slice('container:'.length));
  if (shares < 0) throw serverError('shares: invalid argument');
  for (const { PathOnHost: path } of hostConfig.Devices ?? []) {
    if (stat(daemon.host.files, path)) continue;
    const problem = `error gathering device information while adding custom device ${JSON.stringify(path)}`;
    throw serverError(`${problem}: no such file or directory`);
  }
  for (const { Driver, Capabilities } of requests ?? []) {
    const wanted = Capabilities.map((names) => `[${names.join(' ')}]`).join(' ');
    throw serverError(`could not select device driver ${JSON.stringify(Driver)} with capabilities: [${wanted}]`);
  }
  checkTmpfs(hostConfig.Tmpfs ?? {});
  const driver = LogConfig?.Type ?? '';
  if (ELSEWHERE.includes(driver)) {
    throw serverError(
      `failed to initialize logging driver: ${driver} leads out of this machine; json-file stays in it`,
    );
  }
  if (data.config.Hostname.length > LONGEST_HOSTNAME) {
    throw badParameter(daemon.edition.texts.createFailed('error during container init: sethostname: invalid argument'));
  }
  const limit = shares === 1 ? 'minimum allowed cpu-shares is 2' : `maximum allowed cpu-shares is ${MOST_SHARES}`;
  if (shares !== 1 && shares <= MOST_SHARES) return;
  const problem = `error during container init: error setting cgroup config for procHooks process: the ${limit}`;
  throw badParameter(daemon.edition.texts.createFailed(problem));
}

/** Whose shared memory a container joins (daemon.getIpcContainer). @throws 404, 409, 500 */
function checkDonor(daemon: Daemon, name: string): void {
  const donor = daemon.containers.find(name);
  const cannot = (reason: string) => serverError(`can't join IPC of container ${name}: ${reason}`);
  if (!donor.isRunning) throw cannot(`container ${donor.id} is not running`);
  if (!['shareable', 'host'].includes(donor.data.hostConfig.IpcMode ?? '')) {
    throw cannot('non-shareable IPC (hint: use IpcMode:shareable for the donor container)');
  }
}

const FLAGS = [
  'rw ro suid nosuid dev nodev exec noexec sync async remount dirsync rbind bind private rprivate shared rshared',
  'slave rslave unbindable runbindable noatime nodiratime diratime relatime norelatime strictatime nostrictatime',
].flatMap((line) => line.split(' '));
const VALUED = ['mode', 'uid', 'gid', 'size', 'nr_inodes', 'nr_blocks', 'mpol'];

/** The options of `--tmpfs` (moby/sys/mount, MergeTmpfsOptions). */
function checkTmpfs(mounts: Readonly<Record<string, string>>): void {
  for (const options of Object.values(mounts)) {
    for (const option of options.split(',').filter(Boolean)) {
      const key = option.split('=')[0] ?? '';
      const known = option.includes('=') ? VALUED.includes(key) : FLAGS.includes(option);
      if (!known) throw serverError(`invalid tmpfs option [${JSON.stringify(option)}]`);
    }
  }
}
