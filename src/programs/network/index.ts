import type { Command } from '../command.ts';
import type { ProgramLoader, ProgramTable } from '../program.ts';

/** A command that has a GNU-like and a busybox edition, as {@link ProgramLoader}s. */
function both(load: () => Promise<Command>): { gnu: ProgramLoader; busybox: ProgramLoader } {
  return { gnu: async () => (await load())('gnu'), busybox: async () => (await load())('busybox') };
}

const hostname = both(async () => (await import('./names/hostname.ts')).hostname);
const nslookup = both(async () => (await import('./names/nslookup.ts')).nslookup);
const ifconfig = both(async () => (await import('./ip/ifconfig.ts')).ifconfig);
const route = both(async () => (await import('./ip/route.ts')).route);
const netstat = both(async () => (await import('./sockets/netstat.ts')).netstat);
const traceroute = both(async () => (await import('./traceroute.ts')).traceroute);
const telnet = both(async () => (await import('./telnet.ts')).telnet);

/** The programs of this folder, by their names in images: each under the name of what it comes from. */
export const programs: ProgramTable = {
  'inetutils:ping': async () => (await import('./ping/inetutils.ts')).ping('gnu'),
  'iputils:ping': async () => (await import('./ping/iputils.ts')).ping('gnu'),
  'busybox:ping': async () => (await import('./ping/busybox.ts')).ping('busybox'),
  'curl:curl': async () => (await import('./curl/curl.ts')).curl,
  'wget:wget': async () => (await import('./wget/gnu.ts')).wget('gnu'),
  'busybox:wget': async () => (await import('./wget/busybox.ts')).wget('busybox'),
  'netcat-openbsd:nc': async () => (await import('./nc/openbsd.ts')).nc,
  'busybox:nc': async () => (await import('./nc/busybox.ts')).nc('busybox'),
  'iproute2:ip': async () => (await import('./ip/iproute2.ts')).ip,
  'iproute2:ss': async () => (await import('./sockets/ss.ts')).ss,
  'busybox:ip': async () => (await import('./ip/busybox.ts')).ip('busybox'),
  'net-tools:ifconfig': ifconfig.gnu,
  'busybox:ifconfig': ifconfig.busybox,
  'net-tools:route': route.gnu,
  'busybox:route': route.busybox,
  'net-tools:netstat': netstat.gnu,
  'busybox:netstat': netstat.busybox,
  'hostname:hostname': hostname.gnu,
  'busybox:hostname': hostname.busybox,
  'libc-bin:getent': async () => (await import('./names/getent.ts')).getent,
  'bind9-dnsutils:nslookup': nslookup.gnu,
  'busybox:nslookup': nslookup.busybox,
  'bind9-dnsutils:dig': async () => (await import('./names/dig.ts')).dig,
  'bind9-host:host': async () => (await import('./names/dig.ts')).host,
  'traceroute:traceroute': traceroute.gnu,
  'busybox:traceroute': traceroute.busybox,
  'inetutils-telnet:telnet': telnet.gnu,
  'busybox:telnet': telnet.busybox,
};
