/** What an interactive bash reads first, on any system of Debian's kind. */
export const BASH_BASHRC = `# System-wide start-up file of interactive bash shells.

PS1='\\u@\\h:\\w\\$ '
`;

/** What login shells read first. */
export const PROFILE = `# System-wide start-up file of login shells.

if [ "\${EUID:-1}" -eq 0 ]; then
  PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
else
  PATH="/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
fi
export PATH

if [ "\${PS1-}" ] && [ "\${BASH-}" ] && [ "$BASH" != "/bin/sh" ] && [ -f /etc/bash.bashrc ]; then
  . /etc/bash.bashrc
fi

for file in /etc/profile.d/*.sh; do
  [ -r "$file" ] && . "$file"
done
unset file
`;

/** ~/.bashrc */
export const BASHRC = `# Start-up file of interactive shells.

[ -z "$PS1" ] && return
HISTCONTROL=ignoreboth
shopt -s checkwinsize
`;

/** ~/.profile */
export const USER_PROFILE = `# Start-up file of login shells.

if [ -n "$BASH" ] && [ -f "$HOME/.bashrc" ]; then
  . "$HOME/.bashrc"
fi
`;

export const BASH_LOGOUT = '# What a login shell does at its end.\n';

export const NSSWITCH = `passwd:         files
group:          files
shadow:         files
hosts:          files dns
networks:       files
services:       files
`;

/** The well-known ports that one meets (IANA's registry). */
export const SERVICES = `echo		7/tcp
echo		7/udp
ftp		21/tcp
ssh		22/tcp
telnet		23/tcp
smtp		25/tcp		mail
domain		53/tcp
domain		53/udp
bootps		67/udp
tftp		69/udp
http		80/tcp		www
pop3		110/tcp		pop-3
sunrpc		111/tcp		portmapper
ntp		123/udp
imap2		143/tcp		imap
snmp		161/udp
ldap		389/tcp
https		443/tcp
https		443/udp
syslog		514/udp
ldaps		636/tcp
imaps		993/tcp
pop3s		995/tcp
mysql		3306/tcp
postgresql	5432/tcp	postgres
amqp		5672/tcp
x11		6000/tcp
redis		6379/tcp
http-alt	8080/tcp	webcache
`;
