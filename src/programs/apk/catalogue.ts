import { type ApkPackage, parsePackages } from './package.ts';

/** Where packages come from: /etc/apk/repositories. */
export const REPOSITORIES = [
  'https://dl-cdn.alpinelinux.org/alpine/v3.21/main',
  'https://dl-cdn.alpinelinux.org/alpine/v3.21/community',
];

/** How many packages the real repositories have, and what they say of themselves. */
export const REPOSITORY_VERSION = 'v3.21.3-360-g1c7d1b5b9f2';

/** What the root file system comes with. */
export const BASE =
  'alpine-baselayout alpine-baselayout-data alpine-keys alpine-release apk-tools busybox busybox-binsh ca-certificates-bundle libcrypto3 libssl3 musl musl-utils scanelf ssl_client zlib'.split(
    ' ',
  );

/** The packages, a line each: `name version KiB | depends | files, as PATH=PROGRAM | description`. */
const TABLE = `
alpine-baselayout 3.6.8-r1 8|alpine-baselayout-data busybox-binsh||Alpine base dir structure and init scripts
alpine-baselayout-data 3.6.8-r1 8|||Alpine base dir structure and init scripts
alpine-keys 2.5-r0 156|||Public keys for Alpine Linux packages
alpine-release 3.21.3-r0 28|alpine-keys||Alpine release data
apk-tools 2.14.6-r3 324|musl libcrypto3 libssl3 zlib||Alpine Package Keeper - package manager for alpine
bash 5.2.37-r0 1344|libncursesw readline|bin/bash=bash:bash|The GNU Bourne Again shell
bind-libs 9.18.36-r0 3512|libcrypto3 musl||The ISC DNS server (libraries)
bind-tools 9.18.36-r0 736|bind-libs musl|usr/bin/dig=bind9-dnsutils:dig usr/bin/nslookup=bind9-dnsutils:nslookup|The ISC DNS tools
brotli-libs 1.1.0-r2 840|musl||Generic lossless compressor (libraries)
busybox 1.37.0-r12 932|musl||Size optimized toolbox of many common UNIX utilities
busybox-binsh 1.37.0-r12 4|busybox||busybox ash /bin/sh
c-ares 1.34.5-r0 172|musl||Asynchronous DNS/names resolver library
ca-certificates 20241121-r1 668|libcrypto3 musl||Common CA certificates PEM files from Mozilla
ca-certificates-bundle 20241121-r1 224|||Pre generated bundle of Mozilla certificates
coreutils 9.5-r2 1100|libcrypto3 musl|@coreutils|The basic file, shell and text manipulation utilities
curl 8.12.1-r1 252|ca-certificates libcurl musl zlib|usr/bin/curl=curl:curl|URL retrival utility and library
diffutils 3.10-r0 480|musl|@diffutils|Utilities to compare files
findutils 4.10.0-r0 584|musl|@findutils|GNU utilities for finding files
grep 3.11-r0 240|musl|@grep|Searches input files for lines containing a match to a specified pattern
iproute2 6.11.0-r0 900|libelf libmnl musl|sbin/ip=iproute2:ip sbin/ss=iproute2:ss|IP Routing Utilities
iputils 20240905-r0 12|iputils-ping||IP Configuration Utilities (and Ping)
iputils-ping 20240905-r0 132|musl|bin/ping=iputils:ping|IP Configuration Utilities (ping)
less 668-r0 328|libncursesw musl|usr/bin/less=less:less|File pager
libcrypto3 3.3.3-r0 4628|musl||Crypto library from openssl
libcurl 8.12.1-r1 532|brotli-libs c-ares libcrypto3 libidn2 libpsl libssl3 nghttp2-libs zstd-libs musl zlib||The multiprotocol file transfer library
libelf 0.191-r0 92|musl zlib zstd-libs||Libraries to access ELF files
libidn2 2.3.7-r0 224|libunistring musl||Encode and decode internationalized domain names
libmnl 1.0.5-r2 28|musl||Library for minimalistic netlink
libncursesw 6.5_p20241006-r3 376|ncurses-terminfo-base musl||Console display library (libncursesw)
libpq 17.4-r0 368|libcrypto3 libssl3 musl||PostgreSQL client library
libpsl 0.21.5-r3 100|libidn2 libunistring musl||C library for the Public Suffix List
libssl3 3.3.3-r0 860|libcrypto3 musl||SSL shared libraries
libunistring 1.2-r0 1788|musl||Library for manipulating Unicode strings and C strings
memcached 1.6.32-r0 236|libevent musl|usr/bin/memcached=memcached:memcached|Distributed memory object caching system
libevent 2.1.12-r7 712|libcrypto3 musl||Event notification library
musl 1.2.5-r9 648|||the musl c library (libc) implementation
musl-utils 1.2.5-r9 144|musl scanelf||the musl c library (libc) implementation
nano 8.2-r0 716|libncursesw musl|usr/bin/nano=nano:nano|Enhanced clone of the Pico text editor
ncurses-terminfo-base 6.5_p20241006-r3 228|||Descriptions of common terminals
netcat-openbsd 1.226.1.1-r0 48|musl|usr/bin/nc=netcat-openbsd:nc|The TCP/IP swiss army knife. OpenBSD variant
net-tools 2.10-r3 316|musl|sbin/ifconfig=net-tools:ifconfig bin/netstat=net-tools:netstat sbin/route=net-tools:route|Linux Net-Tools collection of base networking utilities
nghttp2-libs 1.64.0-r0 184|musl||Experimental HTTP/2 client, server and proxy (libraries)
postgresql17-client 17.4-r0 2928|libpq readline musl|usr/bin/psql=postgresql-client:psql|PostgreSQL client
procps-ng 4.0.4-r2 596|libncursesw musl|bin/ps=procps:ps usr/bin/free=procps:free usr/bin/pgrep=procps:pgrep usr/bin/pkill=procps:pkill usr/bin/top=procps:top usr/bin/uptime=procps:uptime|Utilities for monitoring your system and processes on your system
psmisc 23.7-r0 416|libncursesw musl|usr/bin/killall=psmisc:killall|Miscellaneous utilities that use the proc filesystem
readline 8.2.13-r0 300|libncursesw musl||GNU readline library
redis 7.2.8-r0 3740|libcrypto3 libssl3 musl|usr/bin/redis-cli=redis:redis-cli usr/bin/redis-server=redis:redis-server|Advanced key-value store
scanelf 1.3.8-r1 72|musl||Scan ELF binaries for stuff
sed 4.9-r2 168|musl|bin/sed=sed:sed|GNU stream editor
ssl_client 1.37.0-r12 28|libcrypto3 libssl3 musl||External ssl_client for busybox wget
sudo 1.9.16_p2-r0 2300|musl zlib|usr/bin/sudo=sudo:sudo|Give certain users the ability to run some commands as root
tar 1.35-r2 496|musl|bin/tar=tar:tar|Utility used to store, backup, and transport files
tree 2.2.1-r0 80|musl|usr/bin/tree=tree:tree|A recursive directory indented listing program
tzdata 2025b-r0 1584|||Timezone data
wget 1.25.0-r0 504|libidn2 libpsl libssl3 libcrypto3 musl zlib|usr/bin/wget=wget:wget|Network utility to retrieve files from the Web
zlib 1.3.1-r2 108|musl||A compression/decompression Library
zstd-libs 1.5.6-r2 684|musl||Zstandard - Fast real-time compression algorithm (libraries)
`;

/** Programs of theirs that Alpine keeps in /bin rather than /usr/bin. */
const IN_BIN = new Set(
  'cat chmod chown cp date dd df echo false grep egrep fgrep ln ls mkdir mknod mktemp mv pwd rm rmdir sleep stat stty sync touch true uname'.split(
    ' ',
  ),
);

/**
 * All packages but those whose programs are not simulated.
 * @param programNames all programs that there are
 */
export function readCatalogue(programNames: readonly string[]): ApkPackage[] {
  const known = new Set([...programNames, 'bash:bash']);
  const expanded = TABLE.replace(/@([\w-]+)/g, (_, owner: string) =>
    programNames
      .filter((name) => name.startsWith(`${owner}:`))
      .map((program) => {
        const name = program.slice(owner.length + 1);
        return `${IN_BIN.has(name) ? 'bin' : 'usr/bin'}/${name}=${program}`;
      })
      .join(' '),
  );
  let kept = parsePackages(expanded).filter(({ files }) => files.every(({ program }) => known.has(program)));
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const there = new Set(kept.map(({ name }) => name));
    kept = kept.filter(({ depends }) => depends.every((name) => there.has(name)));
  }
  return kept.sort((a, b) => (a.name < b.name ? -1 : 1));
}
