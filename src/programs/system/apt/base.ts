/**
 * The packages of a Debian 12 root file system, a line each:
 * `name version architecture bytes KiB section priority | depends | conflicts | files | description`. A priority with `!` is
 * that of an essential package. Files are programs as `PATH=OWNER:PROGRAM` in /usr (a path without a slash lies in bin), or
 * `OWNER:*` for all programs of an owner, and `OWNER/sbin:*` for those that lie in sbin.
 */
export const BASE = `
adduser 3.134 all 116000 684 admin important||||add and remove users and groups
apt 2.6.1 amd64 1372852 4232 admin required|libc6||apt:*|commandline package manager
base-files 12.4+deb12u15 amd64 70936 341 admin required!||||Debian base system miscellaneous files
base-passwd 3.6.1 amd64 53000 236 admin required!||||Debian base system master password and group files
bash 5.2.15-2+b13 amd64 1490652 7164 shells required!|base-files||bash=bash:bash|GNU Bourne Again SHell
bsdutils 1:2.38.1-5+deb12u3 amd64 94412 355 utils required!|||bsdutils:*|basic utilities from 4.4BSD-Lite
coreutils 9.1-1 amd64 2896560 18062 utils required!|||coreutils:* coreutils/sbin:*|GNU core utilities
dash 0.5.12-2 amd64 91848 191 shells required!|debianutils dpkg||dash=dash:dash sh=dash:dash|POSIX-compliant shell
debconf 1.5.82 all 121212 491 admin required||||Debian configuration management system
debianutils 5.7-0.5~deb12u1 amd64 102588 243 utils required!|||debianutils:*|Miscellaneous utilities specific to Debian
diffutils 1:3.8-4 amd64 351740 1598 utils required!|||diffutils:*|File comparison utilities
dpkg 1.21.23 amd64 1567804 6409 admin required!|tar||dpkg:*|Debian package management system
findutils 4.9.0-4 amd64 635500 1746 utils required!|||findutils:*|utilities for finding files--find, xargs
grep 3.8-5 amd64 421444 1245 utils required!|||grep:*|GNU grep, egrep and fgrep
gzip 1.12-1 amd64 140364 252 utils required!|||gzip:*|GNU compression utilities
hostname 3.23+nmu1 amd64 10500 46 admin required!|||hostname:*|utility to set/show the host name or domain name
libc-bin 2.36-9+deb12u14 amd64 609144 2042 libs required!|libc6||libc-bin:* libc-bin/sbin:*|GNU C Library: Binaries
libc6 2.36-9+deb12u14 amd64 2759320 13001 libs optional||||GNU C Library: Shared libraries
libssl3 3.0.20-1~deb12u2 amd64 2036016 6030 libs optional|libc6|||Secure Sockets Layer toolkit - shared libraries
libtinfo6 6.4-4 amd64 331352 541 libs optional|libc6|||shared low-level terminfo library for terminal handling
login 1:4.13+dfsg1-1+deb12u2 amd64 616084 2550 admin required!|||sbin/nologin=login:nologin lastlog=login:lastlog newgrp=login:newgrp|system login tools
mawk 1.3.4.20200120-3.1 amd64 119144 263 interpreters required|libc6||mawk:*|Pattern scanning and text processing language
mount 2.38.1-5+deb12u3 amd64 134044 393 admin required|||mount:*|tools for mounting and manipulating filesystems
ncurses-bin 6.4-4 amd64 421400 636 utils required!|||ncurses-bin:*|terminal-related programs and man pages
netbase 6.4 all 12800 40 admin important||||Basic TCP/IP networking system
passwd 1:4.13+dfsg1-1+deb12u2 amd64 972180 2827 admin required|libc6||passwd:* passwd/sbin:*|change and administer password and group data
procps 2:4.0.2-3 amd64 708712 2091 admin important|libc6 libtinfo6||procps:* procps/sbin:*|/proc file system utilities
sed 4.9-1+deb12u1 amd64 329092 987 utils required!|||sed:*|GNU stream editor for filtering/transforming text
sysvinit-utils 3.06-4 amd64 30996 100 admin required!|libc6||sysvinit-utils:*|System-V-like utilities
tar 1.34+dfsg-1.2+deb12u1 amd64 836288 3144 utils required!|||tar:*|GNU version of the tar archiving utility
tzdata 2026b-0+deb12u1 all 304148 2573 localization required||||time zone and daylight-saving time data
util-linux 2.38.1-5+deb12u3 amd64 1177276 4978 utils required!|||util-linux:*|miscellaneous system utilities
zlib1g 1:1.2.13.dfsg-1 amd64 86684 168 libs optional|libc6|||compression library - runtime
`;
