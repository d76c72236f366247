echo -n a; echo -e 'b\tc\n'; echo -E 'd\t'; echo -ne 'x\n'; echo -e 'a\cb'; echo; echo -x; echo --; echo -nq; echo - -n
----
echo -e '\x41 \101 \0101 \u263a \e[0m \\ \a' | cat; echo -e "a\
b"
----
printf '%s %s\n' a b c; printf '%d %i\n' 5 -3; printf '%5s|%-5s|%05d|%+d\n' a b 42 7; printf '%x %X %o %#x %#o\n' 255 255 8 255 8; printf '%%\n'; printf 'no args\n'
----
printf '%.2s|%5.1f|%e|%g|%G\n' abc 3.14159 12345.678 0.0001 1e10; printf '%c%c\n' abc def; printf '%b' 'a\tb\n'; printf '%s\n'; printf '%d\n'
----
printf '%d\n' abc; echo $?; printf '%d\n' 12x; printf '%d %d %d\n' 0x1F 017 "'A"; printf '%d\n' 99999999999999999999; printf '%f\n' 1.x
----
printf '%q ' 'a b' "it's" '' '$x' a=b '~' '#' ; echo; printf '%-10s|%10s|\n' left right; printf '%*d|%-*d|\n' 5 42 5 42; printf '%.*f\n' 2 3.14159
----
printf -v x '%03d' 7; echo $x; printf -v 'a[2]' hi; echo ${a[2]}; printf; printf '%z\n' 1; echo $?; printf -- '-x\n'; printf '\101\x42\n'; printf 'a\0b' | wc -l
----
printf '%s,' 1 2 3; echo; printf '%s-%s\n' 1 2 3; printf '[%s]\n' "a b" c; printf 'x%sy\n' ''; printf '%s\n' -n; printf "%s\n" "$(printf 'a\nb')"
----
printf '%(%Y-%m-%d)T %(%H:%M)T\n' 0 3600; printf '%10(%Y)T|\n' 0; printf '%u\n' -1; printf '%ld %lld %hd\n' 1 2 3
----
read x <<< "  a b  "; echo "[$x]"; read -r y <<< 'a\tb'; echo "$y"; read z <<< 'a\tb\\c'; echo "$z"; read a b c <<< "1 2 3 4 5"; echo "$a|$b|$c"; read <<< " rep "; echo "[$REPLY]"
----
read -d : x <<< a:b; echo $x; read -n 3 y <<< abcdef; echo $y; read -N 5 z <<< $'ab\ncd'; echo "$z"; IFS=: read p q r <<< a:b:c:d; echo "$p|$q|$r"; IFS=: read s t <<< a:b:; echo "$s|$t"
----
read -t 0.01 x < <(sleep 1); echo $?; read -p prompt: y <<< z; echo $y; read 1x <<< a; echo $?; read -u 7 x; echo $?; read -x; echo $?; printf 'no newline' | { read x; echo "$? $x"; }
----
printf 'a\\\nb\nc\n' | { read x; echo "$x"; read y; echo $y; }; IFS= read -r l <<< "  keep  "; echo "[$l]"; read a b <<< ""; echo "[$a][$b] $?"; echo "x y" | { IFS= read z; echo "[$z]"; }
----
cd /; pwd; cd; pwd; cd - ; cd /tmp; cd shell-fixture/sub; pwd; cd ../; pwd; cd /nosuch; echo $?; cd a.txt; cd a b; cd -x; HOME=/nosuch; cd; unset HOME; cd
----
cd sub; pwd -P; cd .; cd ..; pwd -L; CDPATH=/tmp/shell-fixture:/; cd /; cd sub; cd tmp; pwd; pwd -x; cd ''; echo $?; cd -- /tmp; cd -P /tmp; pwd
----
pushd sub; dirs; pushd /tmp; popd; dirs -v; popd; popd; dirs -p; pushd; pushd +1; pushd nosuch; dirs -l
----
pushd / > /dev/null; pushd /tmp >/dev/null; pushd /root > /dev/null; dirs; pushd +2; dirs; popd +1; dirs; dirs +1; popd -0; dirs; dirs -c; dirs
----
test 1 -eq 1; echo $?; [ a = a ]; echo $?; [ a = b ]; echo $?; [ -z "" ]; echo $?; [ -n "" ]; echo $?; [ 1 -lt 2 -a 2 -lt 3 ]; echo $?; [ x -o "" ]; echo $?; [ ! a ]; echo $?; [ ]; echo $?; [ "" ]; echo $?
----
[ a -foo b ]; echo $?; [ a b ]; echo $?; [ 1 -eq a ]; echo $?; [ a; echo $?; [ a b c d e ]; echo $?; [ -f ]; echo $?; test a = ; echo $?; [ ! ]; echo $?; [ \( a \) ]; echo $?; [ \( a = a \) -a b ]; echo $?
----
[ -e a.txt ] && [ -f a.txt ] && [ -r a.txt ] && [ -s a.txt ] && [ ! -x a.txt ] && [ -x script.sh ] && [ -d sub ] && [ ! -L sub ] && echo ok; [ a.txt -ef ./a.txt ]; echo $?; [ -t 1 ]; echo $?; [ -v PATH ]; echo $?; [ -o errexit ]; echo $?
----
[[ a == a ]]; echo $?; [[ abc == a* ]]; echo $?; [[ abc == "a*" ]]; echo $?; [[ a < b ]]; echo $?; [[ 10 -gt 9 ]]; echo $?; [[ -z $nosuch ]]; echo $?; [[ a && "" ]]; echo $?; [[ a || "" ]]; echo $?; [[ ! a ]]; echo $?; [[ ( a == b || c == c ) && d ]]; echo $?
----
x="a b"; [[ $x == "a b" ]]; echo $?; [[ $x = a* ]]; echo $?; [[ -n $x ]]; echo $?; p='a*'; [[ $x == $p ]]; echo $?; [[ $x == "$p" ]]; echo $?; [[ 1+1 -eq 2 ]]; echo $?; [[ x -eq 0 ]]; echo $?
----
[[ abc123 =~ ^[a-z]+([0-9]+)$ ]]; echo $? ${BASH_REMATCH[0]} ${BASH_REMATCH[1]}; [[ foo =~ o+ ]]; echo ${BASH_REMATCH[@]}; re='(a|b)+c'; [[ xabac =~ $re ]]; echo "${BASH_REMATCH[@]}"; [[ a.b =~ a\.b ]]; echo $?; [[ axb =~ "a.b" ]]; echo $?
----
r='['; [[ a =~ $r ]]; echo $?; [[ aaa =~ ^a{2,3}$ ]]; echo $?; [[ "" =~ ^$ ]]; echo $?; [[ abab =~ (ab)* ]]; echo ${BASH_REMATCH[0]}; [[ abcd =~ b(c)(x)? ]]; echo "${#BASH_REMATCH[@]} ${BASH_REMATCH[2]}|"; [[ aaaaaaaaaaaaaaaaaaaaaaaaaaaaab =~ ^(a+)+$ ]]; echo $?
----
[[ abcde =~ (a|ab)(c|bcd)(d*) ]]; echo "${BASH_REMATCH[0]}"; shopt -s nocasematch; [[ ABC == abc ]]; echo $?; [[ ABC =~ b ]]; echo $?; case X in x) echo ci;; esac
----
[[ -f a.txt && -d sub && ! -e nosuch ]] && echo files; [[ a.txt -nt nosuch ]]; echo $?; [[ nosuch -ot a.txt ]]; echo $?; [[ -v x ]]; echo $?; x=1; [[ -v x ]]; echo $?; [[ -o nounset ]]; echo $?
----
[[ a b ]]
----
[[ a -eq 1+ ]]; echo $?; [[ a == ]]
----
type echo cd if nosuch; f() { :; }; type f; type -t echo cd if cat nosuch; type -p echo; type -f f; type -Q
----
command -v echo if nosuch f; echo $?; command -V echo if; command echo hi; command nosuch; echo() { :; }; command echo real; builtin echo b; builtin nosuch; builtin cat
----
hash; hash -r; hash nosuch; hash -p /bin/cat mycat; mycat <<< viahash; hash -d mycat; mycat; hash -l; hash -Q
----
alias; alias a=b 'c=d e'; alias; alias a; alias nosuch; unalias a; alias; unalias nosuch; unalias -a; alias; alias 'x y=z'
----
alias hi='echo hello'
hi
----
shopt -s expand_aliases
alias hi='echo hello' e='echo ' w=world
hi there
e w
hi; (hi sub) | cat
unalias hi
hi
----
shopt -s expand_aliases
alias g=grep l='ls -d'
l a.txt; "l" x; \l y
alias ls='ls -d'
ls a.txt
type l; command -v l
----
export A=1; bash -c 'echo $A'; B=2; bash -c 'echo "[$B]"'; export B; bash -c 'echo $B'; export -n A; bash -c 'echo "[$A]"'; export 1x; echo $?; export C=3 D; bash -c 'echo $C "$D"'; declare -x E=5; printenv E
----
export -p | grep ' [AZ]='; export Z=q; export -p | grep Z; declare -p Z; export -f nosuch; readonly R=1; R=2; echo no
----
readonly R=1
R=2
echo $? $R
unset R; readonly -p | grep ' R='; declare R=3; echo $?; R=4 true; echo $?; R=5 bash -c 'echo $R'
----
readonly a=(1 2); a[0]=x; echo no
----
f() { local x=1 y; local z=$x; echo $x $y $z; local -r q=2; q=3; echo no; }; f; echo $?
----
declare x=1; declare -i i=5+5; declare -u u=abc; declare -l l=ABC; echo $x $i $u $l; declare -p x i u l; declare +i i; i=1+1; echo $i; declare -x i; declare -p i; declare -r i; i=2; echo no
----
declare -p nosuch; echo $?; declare -z; echo $?; declare 1x=2; echo $?; declare -f nosuch; echo $?; declare -F; f() { echo; }; declare -F; declare -F f; declare -f f
----
f() { declare x=local; declare -g y=global; typeset z=t; }; x=o; f; echo $x $y "[$z]"; declare -n r=x; r=via; echo $x ${!r}; declare +n r; echo $r
----
unset x; x=1; unset x y; echo "[$x]"; unset 1x; echo $?; f() { :; }; unset f; type f; a=(1 2); unset a[0]; echo ${a[@]}; unset -v nosuch; unset -f nosuch; echo $?; unset -x; echo $?; readonly q=1; unset q; echo $?
----
set -- a b c; echo $#; set --; echo $#; set x y; echo $1; set -e; echo $-; set +e; set - p; echo $1; set -o | head -3; set +o | head -2; set -Z; echo $?; set -o nosuch; echo $?
----
shift; echo $?; set -- 1 2 3; shift; echo $1; shift 5; echo $? $#; shift x; echo $?; shift 0; echo $#; shift -1; echo $?; shift 1 2; echo $?
----
shopt extglob; echo $?; shopt -s extglob; shopt extglob; shopt -q extglob; echo $?; shopt -u extglob; shopt -p extglob nullglob; shopt nosuch; echo $?; shopt -o nounset; shopt -s -o nounset; echo $- | cat; shopt -s | head -2
----
while getopts ab:c o -a -b val -c x; do echo "$o ${OPTARG-none} $OPTIND"; done; echo $OPTIND $?; OPTIND=1; while getopts :ab: o -x -b; do echo "$o $OPTARG"; done; OPTIND=1; getopts a o -z; echo $o; getopts; echo $?
----
f() { local OPTIND o; while getopts xy:z o; do echo "$o=$OPTARG"; done; shift $((OPTIND-1)); echo "rest: $*"; }; f -xy val -z a b; f -xz -- -y; f -yval arg; f
----
eval echo a b; eval 'x=1; echo $x'; eval; echo $?; eval 'false'; echo $?; eval "echo '$x'" \| cat; eval 'nosuch'; eval 'fi'; echo $?; eval 'echo "a'; echo $?
----
echo 'echo sourced $1 $#; x=5; return 3; echo no' > s; . ./s a b; echo $? $x; source s; echo $?; . nosuch; echo $?; . ./nosuch; source; echo $?; set -- q; . ./s; echo $1; . sub
----
echo 'nosuch
echo $LINENO ${BASH_SOURCE[0]} $0
fi' > s; . ./s; echo $?; bash s; echo $?
----
wait; echo $?; sleep 0.1 & wait %1; echo $?; wait 99999; echo $?; wait %9; echo $?; wait abc; echo $?; sleep 0.2 & p=$!; kill $p; wait $p; echo $?; (exit 3) & wait -n; echo $?
----
kill; kill -l 9 15; kill -l TERM; kill -l 137; kill %1; kill abc; kill -NOSUCH $$; kill -0 $$; echo $?; kill -s USR3 $$; kill -l NOSUCH; kill -n; kill -s
----
kill -l
----
trap -x; trap x; echo $?; trap x NOSUCH; echo $?; trap '' 2; trap; trap - 2; trap -l | head -1; trap -p INT; trap 'echo "q"' 0 2 15; trap; trap 2; trap -p; trap - EXIT TERM
----
umask 022; umask; umask 027; umask; umask -S; umask u=rwx,g=,o=; umask; umask g+w; umask; umask -p; umask 999; umask x; umask 022
----
jobs; sleep 0.3 & jobs; jobs -r; jobs -s; jobs %1; jobs %2; echo $?; kill %1; wait; jobs; fg; echo $?; bg; disown %3; disown; echo $?; jobs -Q
----
sleep 0.2 | cat & jobs; (echo a; sleep 0.2) & sleep 0.1; jobs; { sleep 0.2; } & for i in 1; do sleep 0.2; done & jobs; wait
----
help nosuch; echo $?; times | wc -l; caller; echo $?; suspend; logout; echo $?; enable -n echo; type -t cd; enable echo; type -t echo; enable nosuch; enable -n
----
history; echo $?; history -s one; history -s two 2; history; history 1; history -c; history; fc -l
----
compgen -W 'apple banana apricot' a; compgen -b ec; compgen -v PAT; compgen -k whi; compgen -A function; f1() { :; }; compgen -A function f; compgen -f a; compgen -d s; compgen -c compg; compgen -W 'x y' z; echo $?
----
: a b; echo $?; true x; false y; echo $?; :; times -x; true > /dev/null; let x=5; echo $x; ulimit -f; ulimit -c; ulimit abc; caller x; pwd extra
----
IFS=,; echo "a,b" | { read x y; echo $y; }; x=1,2; set -- $x; echo $1; unset IFS; echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL)); echo $(echo $BASH_SUBSHELL)
----
echo $BASH_VERSION ${BASH_VERSINFO[0]} $UID $EUID $OPTIND ${GROUPS[0]}; UID=5; echo no
----
set a b c; echo $*; set -- -x; echo $1; set -- ; set -; echo $#; set -o noglob; echo *; set +o noglob; set -ef; echo $-; set +ef
----
./script.sh x y; echo $?; bash script.sh; ./plain.sh z; echo $?; ./a.txt; echo $?; sub; ./sub; echo $?; ./nosuch; echo $?; nosuch; echo $?; /nosuch/x; echo $?; ''; echo $?
----
printf '#!/nosuch/interp\n' > bad; chmod +x bad; ./bad; echo $?; printf 'echo shebangless $0\n' > nb; chmod +x nb; ./nb; PATH=.; nb; echo $?
----
bash -c 'echo $0 $1 $#' name arg; bash -c 'echo $-'; bash -ec 'false; echo no'; echo $?; bash -xc 'echo t'; bash nosuch.sh; echo $?; bash -c; echo $?; bash -o pipefail -c 'false | true'; echo $?; bash -O extglob -c 'shopt extglob'
----
x=5; bash -c 'echo "[$x]"'; x=6 bash -c 'echo $x; x=7'; echo $x; export x; bash -c 'x=8; echo $x'; echo $x; (x=9; echo $x); echo $x; a=$SHLVL; b=$(bash -c 'echo $SHLVL'); echo $((b-a))
----
f() { echo $1; }; type -t f; sub() { (f in-sub); }; sub; echo $(f cmd); f pipe | cat; f bg & wait
----
echo a b c; echo $_; true x y; echo $_; : last; echo "$_"; x=1; echo "[$_]"
----
shift 2>/dev/null; test -z "$1" && echo none; set -- "a b" c; "$@" 2>&1 | cat; set -- echo "x y"; "$@"; cmd=echo; $cmd hi; cmd="echo two"; $cmd words; "$cmd"; echo $?
----
env | sort | grep -v _; A=1 B=2 env | sort | grep '[AB]='; export b=1 a=2 zz=3 B=4; env
----
c=1 b=2 a=3 env; x=y; printenv x; x=z printenv x; export x; x=w; printenv x
