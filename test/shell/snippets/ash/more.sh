x=5; echo $((x+1)) $((x*x)) $((x%2)) $((x>3)) $((x==5 ? 1 : 2))
----
for i in 1 2 3; do echo $i; done; while [ "${n:=0}" -lt 2 ]; do n=$((n+1)); echo $n; done
----
f() { local a=1; echo $a $1 $#; return 3; }; f x y; echo $?; echo "[$a]"
----
case foo in f*) echo f;; *) echo other;; esac; case x in a|x) echo ax;; esac
----
echo "${x:-d}" "${x:=e}" "$x" "${x:+f}"; unset x; echo "${x-u}"; echo ${x?gone}; echo never
----
p=/a/b/c.tar.gz; echo ${p##*/} ${p%.*} ${p%%.*} ${p#/} ${#p}; echo ${p:1:3} ${p/b/X} ${p//a/Y}
----
cat <<EOF
a $((1+1)) $(echo b)
EOF
cat <<'EOF'
$x
EOF
----
echo a | while read x; do echo "[$x]"; done; echo "1 2 3" | { read a b; echo "$b"; }
----
[ 1 -lt 2 ] && echo y; [ a = b ] || echo n; [ -f a.txt ]; echo $?; [ a b ]; echo $?; [[ a == a ]] && echo dbl
----
trap 'echo bye' EXIT; exit 3
----
set -e; false; echo never
----
set -u; echo $nosuch; echo never
----
set -- a b c; shift; echo "$@" $#; for i; do echo $i; done; shift 9; echo $?
----
nosuch; echo $?; ./a.txt; echo $?; /tmp; echo $?; cd /nope; echo $?
----
printf '%s-%d\n' a 1 b 2; printf '%05d|%x\n' 42 255; printf '%b' 'a\tb\n'; printf '%d\n' x; echo $?
----
echo -n a; echo -e 'b\tc'; echo 'a\tb'; echo -nx
----
read a b <<EOF
1 2 3
EOF
echo "$a|$b"; IFS=: read x y <<EOF
p:q:r
EOF
echo "$x|$y"
----
export A=1; env | grep '^A='; unset A; A=2 env | grep '^A='; echo "[$A]"
----
type cd; type nosuch; command -v echo; command -v nosuch; echo $?; type f; f() { :; }; type f
----
alias g='echo hi'; g there; alias; unalias g; g
----
echo *.txt; echo [ab].txt; echo nope*; echo ~; set -f; echo *
----
eval 'echo $((1+1))'; eval 'if'; echo after
----
if true; then echo a
----
echo "abc
----
for i in a b do echo $i; done
----
fi
----
echo a;; echo b
----
(echo sub; exit 4); echo $?; { echo g; }; (cd /; pwd); pwd
----
x=$(echo a; echo b); echo "$x"; echo `echo b`; y=$(exit 3); echo $?
----
false | true; echo $?; true | false; echo $?; ! true; echo $?; set -o pipefail; false | true; echo $?
----
sleep 0 & wait $!; echo $?; (exit 7) & wait $!; echo $?; wait
----
while :; do break; done; for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done; until true; do :; done; echo $?
----
getopts ab: o -a -b x; echo $o $OPTIND; getopts ab: o -a -b x; echo $o $OPTARG; getopts ab: o -z; echo "$o"
----
. ./plain.sh q; . nosuch.sh; echo never
----
source ./plain.sh z; sh plain.sh w; ./script.sh 1 2
----
umask; umask 022; ulimit -c; echo $?; hash; times >/dev/null; echo $?
----
readonly R=1; R=2; echo never
----
x=1; readonly x; echo $x; unset x; echo $?
----
let x=3+4; echo $x; echo $((x++)) $x; echo $((1/0)); echo never
----
echo $((08)); echo after
----
echo $((2**3)) $((1<<3)) $((~1)) $((!0)) $((5,6))
----
a='x y'; set -- $a; echo $#; set -- "$a"; echo $#; IFS=x; set -- $a; echo $# "$1|$2"
----
echo "$*" "$#" "$0"; set -- 1 2; IFS=-; echo "$*"; echo $*
----
exec 3>o.txt; echo hi >&3; exec 3>&-; cat o.txt; echo x >&3; echo $?
----
echo a > f; echo b >> f; cat < f; cat f nosuch 2>/dev/null; echo $?; set -C; echo c > f; echo $?
----
kill -l | head -3; kill -0 $$; echo $?; trap 'echo usr' USR1; kill -USR1 $$; echo done
----
echo ${#}; echo ${1:-none}; echo $-; echo $?; echo ${x+set}; x=; echo ${x+set}${x:+no}
----
set -x; echo a "b c"; x=1; [ $x = 1 ]; for i in 1; do :; done
----
f() { echo "$@"; }; f "a b" c; unset -f f; f; echo $?
----
test; echo $?; test a; echo $?; test ! a; echo $?; test 1 -eq x; echo $?; test -z ''; echo $?; test a -a b -o ''; echo $?
----
echo {1..3} {a,b}; a=(1 2); echo never
----
function foo { echo f; }; foo; foo() { echo g; }; foo
----
printf; echo $?; printf '%q\n' a; printf '%s\n'; printf 'a%%b\n'; printf '%c%c\n' ab cd; printf '%5.2f\n' 3.14159
----
read -p p x </dev/null; echo $?; echo abc | { read -n 2 x; echo $x; }; echo 'a\b' | { read -r x; echo "$x"; }
----
true && echo a || echo b; false && echo a || echo b; ! false && echo c
----
echo $LINENO
echo $LINENO
----
jobs; fg; echo $?; bg; echo $?; wait 99; echo $?; disown; echo $?
----
cd sub; pwd; cd -; cd; pwd; cd /tmp/../tmp; pwd; echo $OLDPWD
----
help | head -2; history | head -1; echo $SHLVL; echo $PPID | grep -c .; echo ${RANDOM:+r}
----
break; echo $?; continue; echo $?; return 2; echo never
----
x=a; x=b echo $x; echo $x; x=c :; echo $x; x=d eval 'echo $x'; echo $x
----
echo "a'b" 'a"b' a\ b "a\$b\\c\"" 'x\y' $'q\tr'
