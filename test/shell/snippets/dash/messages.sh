echo x > /nodir/y; echo $?; cat < nosuch; echo $?; echo x > sub; echo $?; echo x >&9; echo $?; cat <&7; echo $?; echo >&x; echo no
----
echo x > ""; echo $?; echo x >> /nodir/y; echo $?; cat < ""; echo $?; cat < sub; echo $?
----
: > /nodir/y; echo no
----
exec > /nodir/y; echo no
----
exec < nosuch; echo no
----
exec 3>&7; echo no
----
export x > /nodir/y; echo no
----
echo x > a.txt/b; echo $?; cat < a.txt/b; echo $?
----
{ echo a; } > /nodir/y; echo $?; (echo a) > /nodir/y; echo $?; if true; then :; fi > /nodir/y; echo $?; while false; do :; done < nosuch; echo $?
----
f() { echo f; }; f > /nodir/x; echo $?
----
x=1 > /nodir/x; echo $?
----
> /nodir/x; echo $?
----
set -C; echo a > f; echo b > f; echo $?; echo c >| f; cat f; > f; echo $?
----
echo ${x:?gone}; echo no
----
echo ${x?}; echo no
----
echo ${x:?}; echo no
----
x=; echo ${x:?}; echo no
----
x=; echo ${x?}; echo yes
----
echo ${1:?need arg}; echo no
----
(echo ${x:?gone}); echo $?
----
set -u; echo $nosuch; echo no
----
set -u; echo ${#nosuch}; echo no
----
set -u; echo $1; echo no
----
set -u; echo "$@" $* $#; echo ${x-ok} ${x:+no}; echo $!; echo no
----
set -u; echo $((nosuch+1)); echo no
----
readonly x=1; x=2; echo no
----
readonly x=1; unset x; echo no
----
readonly x=1; export x=2; echo no
----
readonly x=1; x=2 true; echo no
----
readonly x=1; read x < a.txt; echo $?
----
readonly x=1; for x in a; do :; done; echo no
----
readonly x=1; f() { local x=2; echo $x; }; f; echo no
----
readonly x=1; echo $((x=2)); echo no
----
readonly x=1; echo ${x:=2} ${y:=3}; getopts a x -a; echo $?
----
readonly x=1; (x=2; echo no); echo $?; command readonly x=3; echo $?
----
x=abc; echo ${x^^}; echo no
----
x=abc; echo ${x:1:2}; echo no
----
x=abc; echo ${x:1}; echo no
----
x=abc; echo ${x/b/Z}; echo no
----
x=abc; echo ${!x}; echo no
----
x=abc; echo ${x@Q}; echo no
----
x=abc; echo ${x,}; echo no
----
echo ${}; echo no
----
echo ${a b}; echo no
----
echo ${1a}; echo no
----
echo ${x!y}; echo no
----
echo ${#x:-a}; echo no
----
echo ${#} ${#-} ${#?} ${##} "${#@}" "${#*}"; set -- a b; echo "${#@}" "${#*}"
----
echo ${a[0]}; echo no
----
echo ${-x}; echo no
----
echo ${@:1}; echo no
----
echo $((1/0)); echo no
----
echo $((1%0)); echo no
----
echo $((1+)); echo no
----
echo $((1 2)); echo no
----
echo $((a b)); echo no
----
echo $((08)); echo no
----
echo $((0x)); echo no
----
echo $((2**3)); echo no
----
echo $((x++)); echo no
----
x=1; echo $((++x)) $((--x)) $((- -x)) $((+x))
----
echo $((1,2)); echo no
----
echo $((1?2)); echo no
----
echo $((1?2:)); echo no
----
echo $(((1)); echo no
----
echo $(((1+2)*3)) $((1)) $(( )); echo ok
----
echo $((3=4)); echo no
----
x=abc; echo $((x)); echo no
----
x=12x; echo $((x+1)); echo no
----
x=; echo $((x+1)); x=' 5 '; echo $((x+1)); x=-3; echo $((x*2)); x=0x10; echo $((x)) $((010)) $((0xff))
----
x=y; y=3; echo $((x)); echo no
----
x='1+2'; echo $((x*2)); echo no
----
x='1+2'; echo $(($x*2)) $((1<<4)) $((256>>2)) $((5&3)) $((5|3)) $((5^3)) $((~5)) $((!5)) $((!0)) $((7/2)) $((-7/2)) $((-7%3))
----
echo $((1&&0)) $((1||0)) $((2>1)) $((1>=2)) $((1==1)) $((1!=1)) $((x=5)) $((x+=2)) $((x-=1)) $((x*=3)) $((x/=2)) $((x%=5)) $((x<<=3)) $((x>>=1)) $((x&=6)) $((x|=1)) $((x^=3)) $x
----
echo $((0 && 1/0)) $((1 || 1/0)) $((1 ? 2 : 1/0)); echo ok
----
echo $((9223372036854775807)) $((9223372036854775807+1)) $((9223372036854775808)) $((-9223372036854775808))
----
echo $((1.5)); echo no
----
echo $((a.b)); echo no
----
echo $(('1')); echo no
----
echo $((16#ff)); echo no
----
x=5; y=$((x > 3 ? x : 0)); echo $y; echo $(( x < 3 ? 1 : x < 6 ? 2 : 3 ))
----
cd /nosuch; echo $?; cd a.txt; echo $?; cd a b; echo $?; cd sub && pwd; cd - ; cd ''; echo $?; pwd; unset HOME; cd; echo $?; pwd
----
cd -z; echo $?; cd -L sub; pwd; cd -P ..; pwd; cd --; pwd; cd -- /tmp; pwd; pwd -x; echo $?; unset OLDPWD; cd -; echo $?
----
CDPATH=/tmp; cd shell-fixture; pwd; CDPATH=; cd sub; pwd
----
shift 5; echo no
----
set -- a b; shift x; echo no
----
set -- a b; shift -1; echo no
----
set -- a b; shift 1; echo $*; shift; echo $#; shift; echo no
----
exit abc; echo no
----
exit -1; echo no
----
exit 256
----
exit 3 4
----
return 3; echo no
----
return abc
----
f() { return abc; }; f; echo no
----
f() { return 300; }; f; echo $?
----
break; continue; echo ok; break 0; echo no
----
while :; do break abc; done; echo no
----
while :; do continue 0; done; echo no
----
for i in 1 2; do for j in a b; do continue 2; done; echo no; done; echo $i$j; for i in 1 2; do break 9; done; echo $i
----
. ./nosuch; echo no
----
. nosuch; echo no
----
. ; echo $?
----
echo 'echo in $1 $#; x=5; return 3' > s; . ./s q; echo $? $x; PATH=.:$PATH; . s; echo $?
----
printf 'echo a\nnosuch\ncd /nosuch\n' > s; . ./s; echo $?; nosuch
----
command . ./nosuch; echo $?; command . nosuch; echo $?
----
printf 'f() {\n nosuch\n}\n' > s; . ./s; f

f
----
set -Z; echo no
----
set -o nosuch; echo no
----
set +o nosuch; echo no
----
set -o; set +o
----
set -e -u; echo $-; set +eu; set -f; set -o noclobber; echo $-; set +o; set -o | grep on$
----
set -o errexit; set -o xtrace; set +o xtrace; set -a; x=5; env | grep ^x=; set +a; y=3; env | grep ^y=; echo $-
----
set -- -a b; echo $@; set - x y; echo $@; set a; echo $@; set --; echo $#
----
zx='a b'; zy="it's"; zz=; set | grep '^z'; zz='new
line'; set | grep '^zz'
----
export b=1 a='x y' d; export -p | grep 'export [abd]'; readonly r=1 s; readonly -p; export -n a; echo $?
----
export 1x; echo no
----
export a-b=1; echo no
----
export x=1 'y=a b'; env | grep '^[xy]='; readonly 2=3; echo no
----
unset 1x; echo no
----
unset a-b; echo no
----
unset nosuch; echo $?; unset -f nosuch; echo $?; x=1; unset -v x; echo ${x-unset}; unset -z; echo no
----
f() { local a=1 b; echo "$a[$b]"; local b=2; g; }; g() { echo "$a$b"; b=3; }; b=out; f; echo $b; local y; echo no
----
f() { local -x a; echo $?; }; f; echo no
----
f() { local x; echo "[$x]"; x=2; local; }; x=1; f; echo $x
----
f() { local -; set -f; echo *.txt; }; f; echo *.txt
----
local x=1; echo no
----
alias; alias x=y zz='a b' "q=it's"; alias; alias x; alias nosuch; echo $?; unalias x; alias; unalias nosuch; echo $?; unalias -a; alias; unalias; echo $?
----
alias -p; echo $?; alias =x; echo $?; alias 'a b=c'; echo $?; unalias -z; echo no
----
type echo cd if nosuch f [ ls sh; echo $?; f() { :; }; type f; alias x='y z'; type x; type; echo $?; type -t cd; echo $?
----
command -v echo if nosuch; echo $?; command -v nosuch; echo $?; command -V cd ls; command -V nosuch; echo $?; command -v ls; command -v ./plain.sh ./a.txt; echo $?; alias x='a b'; command -v x; command -V x; command -V if export; f() { :; }; command -V f; command -v f
----
command; echo $?; command nosuch; echo $?; command echo hi; command -p echo hi; command -z; echo no
----
command exit 3; echo no
----
command cd /nosuch; echo $?; command set -Z; echo $?; command export 1x; echo $?; command shift 9; echo $?; command . ./nosuch; echo $?
----
hash; ls > /dev/null; hash; hash -r; hash; hash nosuch; echo $?; hash cat; hash; type cat; type ls; hash -v cat; hash -z; echo no
----
umask; umask 077; umask; umask -S; umask u=rwx,g=rx,o=; umask; umask xyz; echo $?; umask 9; echo $?; umask 0027; umask -S; umask a+r; umask; umask -z; echo no
----
umask u+z; echo $?; umask g-w; umask -S; umask 00777; umask; umask 1777; umask
----
ulimit -z; echo no
----
ulimit -n abc; echo no
----
ulimit -f; ulimit -c 0; ulimit -c; ulimit -H -c; ulimit -n 1 2; echo no
----
times | wc -l; times | tr 0-9 N | head -1
----
kill 99999; echo $?; kill -NOSUCH $$; echo $?; kill; echo $?; kill abc; echo $?; kill -l 9; kill -0 $$; echo $?
----
kill -l; kill -l 15 137 1; kill -l 999; echo $?; kill -l TERM; echo $?; kill -l x; echo $?
----
kill -s; echo $?; kill -s NOSUCH $$; echo $?; kill -s 0 $$; echo $?; kill -n 9 $$; echo $?
----
kill %1; echo $?; kill -9; echo $?; kill -s TERM; echo $?; kill -TERM abc; echo $?
----
sh -c 'kill -TERM $$'; echo $?; sh -c 'kill -9 $$'; echo $?; sh -c 'kill -INT $$; echo no'; echo $?; sh -c 'kill -SEGV $$'; echo $?; sh -c 'kill -HUP $$'; echo $?
----
trap; trap 'echo bye' EXIT; trap 'echo "h"' HUP INT; trap '' TERM; trap; trap - INT; trap; trap 0; trap; trap -- 'echo x' USR1; trap
----
trap x NOSUCH; echo $?; trap 'a' 99; echo $?; trap - 99; echo $?; trap 'x'; echo $?; trap -l; echo no
----
trap 'echo it'"'"'s' USR1; trap; kill -USR1 $$; trap "" USR1; trap; trap - USR1; kill -USR1 $$; echo no
----
trap 'echo bye; exit 5' EXIT; false
----
trap 'echo bye $?' EXIT; (exit 3); exit 4
----
trap 'echo bye' EXIT; nosuch; ${x?}
----
trap 'echo x' SIGINT; echo $?; trap; trap 'echo y' int Term; trap; trap 'echo z' ERR; echo $?
----
trap 'echo bye' 0; (echo sub); sh -c 'echo c'
----
read; echo $?
----
read x < a.txt; echo $x; read -p prompt x < a.txt; echo $x; read -r y < a.txt; echo $y; read -z x; echo $?
----
read -n 1 x < a.txt; echo $?
----
read -t 1 x < a.txt; echo $?; read -s x < a.txt; echo $?
----
read -a x < a.txt; echo $?; read -d x y; echo $?; read 1x < a.txt; echo $?; read -u 3 x; echo no
----
printf 'a\\tb c\\\nd e\n' | { read x y; echo "$x|$y"; }; printf 'a\\tb\n' | { read -r x; printf '%s\n' "$x"; }; echo ' a  b  c ' | { read x y; echo "[$x][$y]"; }; echo 'a:b::c:' | { IFS=: read p q r s; echo "[$p][$q][$r][$s]"; }; printf abc | { read x; echo $? $x; }
----
getopts; echo $?; getopts a; echo $?
----
set -- -a -b val -z x; while getopts ab:c o; do echo "$o $OPTARG $OPTIND"; done; echo $? $OPTIND $o
----
set -- -b; getopts ab: o; echo $? $o; OPTIND=1; getopts :ab: o; echo $? $o $OPTARG; set -- -z; OPTIND=1; getopts :a o; echo $? $o $OPTARG
----
set -- -abfoo -- -c; while getopts ab:c o; do echo $o $OPTARG; done; shift $((OPTIND-1)); echo $*
----
getopts a 1x -a; echo no
----
f() { while getopts xy: o "$@"; do echo $o $OPTARG; done; echo $OPTIND; }; f -x -y 1 z; OPTIND=1; f -q
----
test a b c; echo $?; [ a; echo $?; [ 1 -eq a ]; echo $?; [ a b ]; echo $?; [ -f a.txt ] && echo file; [ -d sub ] && echo dir; [ a == a ]; echo $?
----
[ ]; echo $?; [ a ]; echo $?; [ ! ]; echo $?; [ ! a ]; echo $?; [ -f ]; echo $?; [ -n '' ]; echo $?; [ -z ]; echo $?; [ a = ]; echo $?; [ = a ]; echo $?; [ ( a ) ]; echo no
----
[ '(' a ')' ]; echo $?; [ '(' a ]; echo $?; [ a -a b ]; echo $?; [ a -o '' ]; echo $?; [ '' -o '' ]; echo $?; [ a = a -a b = c ]; echo $?; [ ! a = b ]; echo $?; [ a b c d ]; echo $?
----
[ 1 -lt 2 ]; echo $?; [ ' 1 ' -eq 1 ]; echo $?; [ 1x -eq 1 ]; echo $?; [ '' -eq 0 ]; echo $?; [ -1 -lt 0 ]; echo $?; [ 99999999999999999999 -eq 1 ]; echo $?; [ 0x10 -eq 16 ]; echo $?; [ a '<' b ]; echo $?; [ b '>' a ]; echo $?
----
[ a.txt -nt b.txt ]; [ a.txt -ef a.txt ]; echo $?; [ a -xx b ]; echo $?; [ -q a ]; echo $?; [ -e a.txt -a -r a.txt ]; echo $?; test -t 1; echo $?; test; echo $?; [ a =~ b ]; echo $?; [ -v x ]; echo $?; [ -t x ]; echo $?
----
echo -n a; echo; echo -e 'b\tc'; echo 'a\tb\\c\0101\x41'; echo -E x; echo -nx; echo 'x\cno'; echo; echo -- a; echo -n -n b; echo
----
printf; echo $?
----
printf '%s-%d|%5s|%-5s|%x|%o|%c\n' a 5 b c 255 8 hello; printf '%s\n' a b; printf '%d\n' x; echo $?; printf '%d\n' 12x; echo $?; printf '%b|%%\n' 'a\tb'; printf '%5.2f %e %g\n' 3.14159 100 0.5
----
printf '%z\n'; echo $?; printf '%'; echo $?; printf 'abc\q\n'; printf '\101\0101\x41\n'; printf -v x a; echo $?; printf '%q\n' a; echo $?; printf -- '-%s\n' a
----
printf '%d %d %d\n' 010 0x1f "'A"; printf '%s %d|\n' a; printf '%*d|%-*d|%.2s\n' 5 3 4 2 abcdef; printf '%i %u\n' 3 -1; printf '%b' 'x\cy' z; echo; printf '%d\n' ''; printf 'no format\n' extra; printf '%d\n' 99999999999999999999; echo $?
----
wait; echo $?; sleep 0.1 & wait $!; echo $?; (exit 4) & wait $!; echo $?; wait 99999; echo $?; sleep 1 & kill $!; wait $!; echo $?
----
wait abc; echo $?
----
wait %1; echo $?
----
wait -n; echo $?
----
jobs; echo $?; fg; echo $?; bg; echo $?; fg %1; echo $?; jobs %1; echo $?; jobs -z; echo no
----
(exit 2) & wait; echo $?; true & jobs -l > /dev/null; wait %1; echo $?; echo $!x | tr 0-9 n | tr -s n
----
exec nosuch; echo no
----
exec ./a.txt; echo no
----
exec ./sub; echo no
----
exec echo replaced; echo no
----
exec 3> out; echo three >&3; exec 3>&-; cat out; echo x >&3; echo $?; exec 4< a.txt; read x <&4; echo $x; exec 4<&-
----
exec -a x echo y; echo no
----
(exec nosuch); echo $?; trap 'echo bye' EXIT; exec nosuch
----
set -x; echo "a b" c; x="1 2"; y=3 true; [ a = a ]; f() { echo f; }; f; for i in 1 "2 3"; do :; done; case a in a) :;; esac; echo '' "it's" '$x' '*' a=b; > f; set +x
----
set -x; x=1 y='a b' echo hi; x=; export z=1; echo $(echo sub); (echo p); PS4='> '; echo new; eval echo e
----
PS4='[$x] '; x=1; set -x; x=2; echo a
----
set -v; echo a; set +v
----
set -v
echo a
set +v
echo b
----
set -n; echo no
----
set -e; false || true; if false; then :; fi; echo here; ! true; echo there; false; echo no
----
set -e; f() { false; echo infn; }; f || echo or; x=$(false); echo no
----
set -e; (false; echo no); echo no
----
set -e; false | true; echo ok; true | false; echo no
----
set -e; eval false; echo no
----
set -e; cd /nosuch; echo no
----
sh -u -c 'echo $x'; echo $?; sh -e -c 'false; echo no'; echo $?; sh -x -c 'echo a'; sh -n -c 'nosuch'; echo $?; sh -v -c 'echo a'; sh -c; echo $?; sh -z; echo $?; sh -o nosuch; echo $?; sh --version; echo $?; sh --help; echo $?
----
sh nosuch; echo $?; sh ./nosuch; echo $?; sh sub; echo $?; sh -c 'echo $0 $1 $#' name arg; echo 'echo $1 $0' | sh -s a b; echo 'exit 3' | sh; echo $?; sh -c 'echo $-'; sh -ec 'echo $-'; sh -c '' ; echo $?; sh a.txt; echo $?
----
sh +x -c 'echo $-'; sh -o errexit -c 'echo $-'; sh -fu -c 'echo $-'; sh -ef script.sh 2>&1; sh -- script.sh; sh - script.sh
----
echo $0 $# $- $? "$LINENO" ${#}; echo "$PS1|$PS2|$PS4|$OPTIND|$IFS|${SHLVL-none}|${HOSTNAME-none}|${BASH-none}|${RANDOM-none}|${UID-none}|${SECONDS-none}"
----
echo $LINENO

echo $LINENO
f() {
echo $LINENO
}
f
----
_=5; echo $_; true a b; echo $_; PPID=3; echo $PPID; unset PATH; ls; echo $?
----
echo 'nosuch
echo $1' > s; chmod +x s; ./s a; PATH=.; s b
----
printf '#!/nosuch/interp\n' > s; chmod +x s; ./s; echo $?; printf '#!/bin/sh\nexit 4\n' > t; chmod +x t; ./t; echo $?; printf '\0\1' > u; chmod +x u; ./u; echo $?
----
x='a  b'; echo $x "$x"; IFS=:; y=a:b::c; echo $y; for i in $y; do echo "<$i>"; done; unset IFS; echo ~ ~root ~nosuch x=~ a:~; v=~:~/x; echo $v
----
p=/a/b/c.tar.gz; echo ${p##*/} ${p%.*} ${p%%.*} ${p#/} ${#p} "${p#"/a"}" ${p%$x} ${p%%"*"} ${q-${p##*.}} "${q:-"a b"}" ${q:-'x  y'} "${q:-'x'}"
----
set -- 'a b' c; for i in "$@"; do echo "<$i>"; done; for i in $*; do echo "<$i>"; done; for i in "$*"; do echo "<$i>"; done; IFS=-; echo "$*" $*; for i do echo $i; done; echo "x$@y"
----
echo *.txt nomatch* [ab].txt ?.txt "*" \*.txt .h* sub/* */c* [!a].txt; set -f; echo *.txt
----
echo "a\b\$x\"\`\\" 'a\b' a\bc "$(echo "in \"q\"")" `echo a\\\\b` "`echo "x y"`"
----
x=$(exit 3); echo $?; x=$(echo a; echo b; echo; echo); echo "[$x]"; echo $(cat a.txt) "$(cat a.txt)"; echo "$(printf 'a\n\n')b"
----
false; echo $?; true | false | true; echo $?; (exit 7); echo $?; { false; }; echo $?; x=1; echo $?; if false; then :; fi; echo $?; while false; do :; done; echo $?; case a in b) ;; esac; echo $?
----
echo a >&2 2>/dev/null; { echo out; echo err >&2; } 2>&1 | cat; echo x 2>&1 >/dev/null; cat 0<a.txt | head -1; echo n 1> f; cat f; ls nosuch 2>/dev/null || echo failed
----
export b=1 a=2 zz=3 B=4; env
----
c=1 b=2 a=3 env | sort; x=1; x=2 f; f() { echo $x; }; x=3 f; echo $x; x=4 :; echo $x; x=5 eval 'echo $x'; echo $x
----
pushd /; echo $?; shopt -s x; echo $?; declare x=1; echo $?; typeset y; echo $?; disown; echo $?; help; echo $?; history; echo $?; logout; echo $?; enable; builtin echo; echo $?; mapfile; caller; echo $?
----
chdir sub; pwd; true; false; :; echo $?; fc -l; echo $?; unset x; x=1 unset x; echo ${x-u}
----
f() { f2; }; f2() { nosuch; }
f


f
----
if nosuch; then :; fi
while nosuch; do :; done
for i in a b; do
  nosuch $i
done
case x in
 x) nosuch;;
esac
(
nosuch
)
x=$(

nosuch)
`nosuch`
nosuch |
cat
nosuch &
wait
----
nosuch \
  arg
nosuch "
"
nosuch
----
f() {
  cd /nosuch


  echo ${x?gone}
}
f
----
trap 'nosuch' EXIT

true
----
trap 'echo caught; nosuch' USR1

kill -USR1 $$
echo end
----
sleep 0.3 &
kill -9 $!
wait $!
echo $?
----
(sh -c 'kill -TERM $$'); echo $?; x=$(sh -c 'kill -9 $$'); echo $?
----
echo "${x:-a}" "${x-}" "${x:+b}" "${x=}" ; echo ${x:="c d"}; echo ${x:+"$x"}; echo ${x:+$x y}; echo "${x#c}" "${x%d}"
----
echo $10 ${10} $1a; set -- 1 2 3 4 5 6 7 8 9 ten; echo $10 ${10} ${#10}
----
x=é; echo ${#x}; y=naïve; echo ${#y}
----
case 'a]' in [a]]) echo y;; esac; case b in [[:alpha:]]) echo alpha;; esac; case - in [a-]) echo dash;; esac; case '*' in \*) echo star;; esac
----
unset -f f; f() { unset -f f; echo once; }; f; f; echo $?
----
echo $((010+1)) $((0x1F)) $((-0)) $(( 1 + 2 )) $((1
+2))
----
set -m; echo $?; set +m; set -b; set -I; set -V; set +V; set -E; set +E; echo $-
----
set -h; echo no
----
set -o pipefail; echo no
----
readonly; export > /dev/null; readonly x=5; readonly; readonly x; x=5
----
command readonly x=1; x=2; echo no
----
eval; echo $?; eval ''; echo $?; eval 'exit 3'; echo no
----
eval 'false'; echo $?; eval 'x=1; y=2'; echo $x$y; eval "echo 'a b'" c; eval 'echo $((1/0))'; echo no
----
f() { echo ${1?no arg}; }; f; echo no
----
f() { eval 'return 4'; echo no; }; f; echo $?; . ./a.txt; echo $?
----
while read l; do echo "<$l>"; done < a.txt; i=0; until [ $i -ge 2 ]; do i=$((i+1)); done; echo $i; cat a.txt | while read l; do n=$l; done; echo "[$n]"
----
echo a; nosuch 2>/dev/null; echo $?; 2>/dev/null nosuch; echo $?; /nosuch/x y; echo $?; nosuch/x; echo $?; a.txt/x; echo $?
