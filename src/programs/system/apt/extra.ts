/** What the archive has beyond the base packages, in the same form. A package whose programs are not simulated is left out. */
export const EXTRA = `
apt-utils 2.6.1 amd64 309000 884 admin important|apt|||package management related utility programs
bind9-dnsutils 1:9.18.49-1~deb12u1 amd64 155600 498 net standard|bind9-host bind9-libs libc6||bind9-dnsutils:*|Clients provided with BIND 9
bind9-host 1:9.18.49-1~deb12u1 amd64 54980 144 net standard|bind9-libs libc6||bind9-host:*|DNS Lookup Utility
bind9-libs 1:9.18.49-1~deb12u1 amd64 1182056 3506 libs optional|libc6 libssl3 libuv1 libxml2 zlib1g|||Shared Libraries used by BIND 9
curl 7.88.1-10+deb12u15 amd64 315764 489 web optional|libc6 libcurl4 zlib1g||curl:*|command line tool for transferring data with URL syntax
iproute2 6.1.0-3 amd64 1045828 3516 net important|libc6||ip=iproute2:ip sbin/ip=iproute2:ip ss=iproute2:ss|networking and traffic control tools
libcurl4 7.88.1-10+deb12u15 amd64 392184 840 libs optional|libc6 libssl3 zlib1g|||easy-to-use client-side URL transfer library (OpenSSL flavour)
netcat-openbsd 1.219-1 amd64 41520 108 net optional|libc6||nc=netcat-openbsd:nc netcat=netcat-openbsd:nc|TCP/IP swiss army knife
bsdextrautils 2.38.1-5+deb12u3 amd64 86968 337 utils optional|libc6 libtinfo6||bsdextrautils:*|extra utilities from 4.4BSD-Lite
ca-certificates 20230311+deb12u1 all 155260 387 misc standard|openssl|||Common CA certificates
dnsutils 1:9.18.49-1~deb12u1 all 11508 23 net optional|bind9-dnsutils|||Transitional package for bind9-dnsutils
docker.io 20.10.24+dfsg1-1+deb12u1+b6 amd64 36256664 147576 admin optional|libc6 adduser iptables||docker:*|Linux container runtime
iptables 1.8.9-2 amd64 360012 2467 net optional|libc6 netbase||sbin/iptables=iptables:iptables|administration tools for packet filtering and NAT
inetutils-ping 2:2.4-2+deb12u3 amd64 86720 214 net optional|libc6 netbase|ping|ping=inetutils:ping ping6=inetutils:ping|ICMP echo tool
inetutils-telnet 2:2.4-2+deb12u3 amd64 120880 257 net standard|libc6 libtinfo6 netbase||inetutils-telnet:*|telnet client
iputils-ping 3:20221126-1+deb12u1 amd64 47172 121 net important|libc6|ping|ping=iputils:ping|Tools to test the reachability of network hosts
less 590-2.1~deb12u2 amd64 132044 313 text important|libc6 libtinfo6||less:*|pager program similar to more
libatomic1 12.2.0-14+deb12u1 amd64 9376 45 libs optional|libc6|||support library providing __atomic built-in functions
libedit2 3.1-20221030-2 amd64 93000 258 libs optional|libc6|||BSD editline and history libraries
libgpm2 1.20.7-10+b1 amd64 14216 45 libs optional|libc6|||General Purpose Mouse - shared library
libjemalloc2 5.3.0-1 amd64 275000 872 libs optional|libc6|||general-purpose scalable concurrent malloc(3) implementation
liblzf1 3.6-3 amd64 10192 39 libs optional|libc6|||Very small data compression library
libncursesw6 6.4-4 amd64 133824 412 libs optional|libtinfo6 libc6|||shared libraries for terminal handling (wide character support)
libpq5 15.14-0+deb12u1 amd64 189000 766 libs optional|libc6 libssl3|||PostgreSQL C client library
libpython3-stdlib 3.11.2-1+b1 amd64 9344 36 python optional|libpython3.11-stdlib|||interactive high-level object-oriented language (default python3 version)
libpython3.11-stdlib 3.11.2-6+deb12u8 amd64 1798000 8063 python optional|libc6 libssl3|||Interactive high-level object-oriented language (standard library, version 3.11)
libsodium23 1.0.18-1+deb12u1 amd64 162044 415 libs optional|libc6|||Network communication, cryptography and signaturing library
libuv1 1.44.2-1+deb12u1 amd64 136000 318 libs optional|libc6|||asynchronous event notification library - runtime library
libxml2 2.9.14+dfsg-1.3~deb12u6 amd64 689000 2033 libs optional|libc6 zlib1g|||GNOME XML library
nano 7.2-1+deb12u1 amd64 689556 2804 editors important|libc6 libncursesw6 libtinfo6||nano:*|small, friendly text editor inspired by Pico
net-tools 2.10-0.1+deb12u2 amd64 243404 978 net optional|libc6||sbin/ifconfig=net-tools:ifconfig netstat=net-tools:netstat sbin/route=net-tools:route|NET-3 networking toolkit
openssl 3.0.20-1~deb12u2 amd64 1438712 2310 utils optional|libc6 libssl3|||Secure Sockets Layer toolkit - cryptographic utility
postgresql-client 15+248+deb12u1 all 10232 16 database optional|postgresql-client-15|||front-end programs for PostgreSQL (supported version)
postgresql-client-15 15.14-0+deb12u1 amd64 1727000 9213 database optional|libc6 libedit2 libpq5||psql=postgresql-client:psql|front-end programs for PostgreSQL 15
psmisc 23.6-1 amd64 258696 909 admin optional|libc6 libtinfo6||psmisc:*|utilities that use the proc file system
python3 3.11.2-1+b1 amd64 26300 81 python optional|python3.11 libpython3-stdlib||python3=python3:python3|interactive high-level object-oriented language (default python3 version)
python3-flask 2.2.2-3 all 105084 444 python optional|python3 python3-jinja2 python3-werkzeug|||micro web framework based on Werkzeug and Jinja2 - Python 3.x
python3-jinja2 3.1.2-1+deb12u3 all 120352 540 python optional|python3 python3-markupsafe|||small but fast and easy to use stand-alone template engine
python3-markupsafe 2.1.2-1+b1 amd64 13200 54 python optional|libc6 python3|||HTML/XHTML/XML string library
python3-werkzeug 2.2.2-3+deb12u1 all 206124 867 python optional|python3 python3-markupsafe|||collection of utilities for WSGI applications (Python 3.x)
python3.11 3.11.2-6+deb12u8 amd64 574236 650 python optional|libpython3.11-stdlib||python3.11=python3:python3|Interactive high-level object-oriented language (version 3.11)
redis-tools 5:7.0.15-1~deb12u10 amd64 991988 5837 database optional|adduser libatomic1 libc6 libjemalloc2 liblzf1 libssl3||redis-cli=redis:redis-cli|Persistent key-value database with network interface (client)
sudo 1.9.13p3-1+deb12u4 amd64 1890344 6055 admin optional|libc6 zlib1g||sudo=sudo:sudo|Provide limited super user privileges to specific users
telnet 0.17+2.4-2+deb12u3 all 41896 54 oldlibs optional|inetutils-telnet|||transitional dummy package for inetutils-telnet default switch
traceroute 1:2.1.2-1 amd64 51456 155 net standard|libc6||traceroute:*|Traces the route taken by packets over an IPv4/IPv6 network
tree 2.1.0-1 amd64 52464 113 utils optional|libc6||tree:*|displays an indented directory tree, in color
vim 2:9.0.1378-2+deb12u2 amd64 1567756 3650 editors optional|vim-common vim-runtime libc6 libgpm2 libsodium23 libtinfo6|editor|vi=vim-tiny:vi view=vim-tiny:view vim=vim-tiny:vi vim.basic=vim-tiny:vi|Vi IMproved - enhanced vi editor
vim-common 2:9.0.1378-2+deb12u2 all 124836 245 editors important||||Vi IMproved - Common files
vim-runtime 2:9.0.1378-2+deb12u2 all 7026844 36406 editors optional||||Vi IMproved - Runtime files
vim-tiny 2:9.0.1378-2+deb12u2 amd64 719960 1689 editors important|vim-common libc6 libtinfo6||vim-tiny:*|Vi IMproved - enhanced vi editor - compact version
wget 1.21.3-1+deb12u1 amd64 937340 3521 web standard|libc6 zlib1g||wget:*|retrieves files from the web
`;
