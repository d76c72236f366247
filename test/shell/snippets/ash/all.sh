echo hi; x=1; echo $x "a $x" '$x' \$x $((x+2)) $(echo sub) `echo bq`
----
echo ${x:-def} ${x-def} ${x:=set} $x ${x:+alt} ${y:+alt} ${#x} ${x%t} ${x#s} ${x##*e} ${x%%e*}
----
x=abcdef; echo ${x:2} ${x:1:3} ${x/b/X} ${x//[ace]/-} ${x/#a/A} ${x/%f/F}
----
echo ${x:?must be set}; echo no
----
echo ${x?}; echo no
----
set -u; echo $nosuch; echo no
----
x=abc; echo ${x^^}; echo no
----
echo ${x!y}; echo no
----
nosuch; echo $?; ./nosuch; echo $?; /tmp; echo $?; ./a.txt; echo $?; sub; ./sub; echo $?; ''; echo $?
----
f() { nosuch; return 3; }; f; echo $?; f() { echo "$# $1"; }; f a "b c"; unset -f f; f
----
echo $((1/0)); echo no
----
echo $((1+)); echo no
----
echo $((08)) ; echo no
----
echo $((1+2*3)) $((10/3)) $((2**3)) $((1<2)) $((x=5)) $x $((x++)) $x $((0x1f)) $((017)) $((1?2:3)) $((~5)) $((!3))
----
readonly x=1; x=2; echo no
----
readonly x=1
x=2
echo no
----
export b=1 a=2 zz=3 B=4; env
----
c=1 b=2 a=3 env | sort
----
echo "a
----
echo )
----
fi
----
if true; then
----
while true; do echo x
----
case x in a) echo
----
{ echo a
----
(echo a
----
a=(1 2)
----
echo a; done; echo b
----
echo ok
fi
echo no
----
for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done; i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i; until false; do break; done
----
for ((i=0;i<3;i++)); do echo $i; done
----
if [ a = a ]; then echo yes; elif true; then :; else echo no; fi; case abc in a*) echo star;; esac; case x in a|x) echo alt;; *) echo no;; esac
----
[[ a == a* ]]; echo $?; [[ -n "" || a = a ]]; echo $?; [[ a = b && 1 ]]; echo $?; [[ ! a = b ]]; echo $?
----
echo {a,b} {1..3} $'a\tb'
----
cat <<< a
----
cat <<EOF
hello $((1+1)) $(echo sub)
EOF
cat <<'EOF'
$x
EOF
cat <<-EOF
	tab
	EOF
----
echo a > out; cat out; echo b >> out; cat < out; nosuch 2> e; cat e; echo x >&2; { echo o; nosuch; } > out 2>&1; cat out; echo q &> out; cat out
----
echo x > /nosuch/x; echo $?; cat < nosuch; echo $?; echo x > sub; echo $?; echo x >&9; echo $?; echo no
----
cd /nosuch; echo $?; cd a.txt; echo $?; cd a b; echo $?; cd sub; pwd; cd ..; cd -; unset HOME; cd; pwd
----
echo a | cat | tr a b; false | true; echo $?; ! true; echo $?; true && echo t || echo f; set -o pipefail; false | true; echo $?
----
type echo cd if nosuch f; f() { :; }; type f; command -v echo if nosuch; command -V cd; alias x=y; type x
----
set -x; echo "a b" c; x="1 2"; y=3 true; [ a = a ]; f() { echo f; }; f; for i in 1; do :; done
----
set -e; false || true; if false; then :; fi; echo here; false; echo no
----
trap 'echo bye' EXIT; trap; trap 'echo usr' USR1; kill -USR1 $$; trap - USR1; trap; exit 3
----
trap x NOSUCH; echo $?
----
f() { local x=1; g; echo $x; }; g() { x=2; }; f; echo "[$x]"; local y; echo no
----
shift 5; echo $?
----
set -- a b c; echo $# $1 $@ "$*"; shift; echo $1; shift 5; echo $? $#; set --; echo $#; for i in "$@"; do echo no; done
----
read x y <<EOF
a b c
EOF
echo "$y"; echo "1:2:3" | { IFS=: read a b; echo $b; }; read z < /dev/null; echo $?; printf 'a\\tb\n' | { read -r q; echo "$q"; }
----
printf '%s-%d|%5s|%-5s|%x\n' a 5 b c 255; printf '%s\n' a b; printf '%d\n' x; echo $?; printf '%b\n' 'a\tb'; printf
----
echo -n a; echo -e 'b\tc\cd'; echo; echo -E 'x\t'; echo -x; test 1 -lt 2; echo $?; [ a -a b ]; echo $?; [ ! a ]; echo $?
----
test a b c; echo $?; [ a; echo $?; [ 1 -eq a ]; echo $?; [ a b ]; echo $?; [ -f a.txt ] && echo file; [ -d sub ] && echo dir
----
. ./nosuch; echo no
----
echo 'echo in $1; x=5; return 3' > s; . ./s q; echo $? $x; . nosuch
----
eval echo a b; eval 'x=1'; echo $x; eval 'fi'; echo no
----
exit abc; echo no
----
return 3; echo no
----
(exit 3); echo $?; exit 256; echo no
----
alias x=y; alias; alias x; alias nosuch; unalias x; alias; unalias nosuch; echo $?
----
unset x y; unset 1x; echo no
----
let x=1+2; echo $x; let 0; echo $?; let; echo no
----
wait; echo $?; sleep 0.1 & wait $!; echo $?; (exit 4) & wait $!; echo $?; wait 99999; echo $?; sleep 1 & kill $!; wait $!; echo $?
----
kill 99999; echo $?; kill -NOSUCH $$; echo $?; kill; echo $?; kill abc; echo $?; kill -l 9; kill -0 $$; echo $?
----
while getopts ab:c o -a -b val -z x; do echo "$o $OPTARG $OPTIND"; done; echo $OPTIND; getopts a
----
umask; umask 077; umask; umask -S; umask xyz; echo $?; ulimit -f; times | head -1 | cut_nosuch; true
----
export x=1; export -p | grep ' x='; readonly r=2; readonly -p | grep ' r='; x='a b'; export -p | grep ' x='
----
function f { echo F; }; f; f() { echo G; } ; f; f() { echo "$0"; }; f
----
select x in a; do :; done
----
break; continue; echo ok; for i in 1 2; do for j in a; do break 2; done; done; echo $i; return_nosuch() { return 5; }; return_nosuch; echo $?
----
echo $0 $# $- $?; echo $PPID | tr 0-9 n | head -1 > /dev/null; echo "${#}" "$LINENO"; echo *.txt; echo nomatch*; set -f; echo *.txt
----
x='a  b'; echo $x; IFS=:; y=a:b; echo $y; for i in $y; do echo "<$i>"; done; unset IFS; echo ~ ~root ~nosuch x=~
----
exec nosuch; echo no
----
exec echo replaced; echo no
----
exec 3> out; echo three >&3; exec 3>&-; cat out; echo x >&3; echo $?
----
cat <(echo a) 
----
command; command nosuch; echo $?; command echo hi; command -v cat_nosuch; echo $?; hash nosuch; echo $?; :; true; false; echo $?
----
set -o | head -2; set -o nosuch; echo no
----
set -Z; echo no
----
sh -c 'echo $0 $1 $#' name arg; echo 'exit 3' | sh; echo $?; sh nosuch; echo $?; sh -c 'kill -TERM $$'; echo $?; sh -e -c 'false; echo no'; echo $?
