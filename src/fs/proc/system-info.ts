/** The computer that a kernel runs on, as /proc and uname(2) tell. */
export interface SystemInfo {
  /** uname -r. */
  readonly release: string;
  /** uname -v. */
  readonly version: string;
  /** Who compiled the kernel with what, as /proc/version tells between the release and the version. */
  readonly builder: string;
  readonly cpus: number;
  readonly cpuModel: string;
  readonly cpuMhz: number;
  /** Bytes. */
  readonly memoryTotal: number;
  /** Bytes. */
  readonly memoryFree: number;
}

/** A small virtual machine. */
export const SYSTEM_INFO: SystemInfo = {
  release: '5.10.0-28-amd64',
  version: '#1 SMP Debian 5.10.209-2 (2024-01-31)',
  builder:
    '(debian-kernel@lists.debian.org) (gcc-10 (Debian 10.2.1-6) 10.2.1 20210110, GNU ld (GNU Binutils for Debian) 2.35.2)',
  cpus: 2,
  cpuModel: 'Virtual CPU',
  cpuMhz: 2400,
  memoryTotal: 2 ** 31,
  memoryFree: 1.5 * 2 ** 30,
};
