f() { if [ a ]; then echo "x y"; else echo $z; fi; for i in 1 2; do echo $i & done; while true; do break; done; }; declare -f f
----
f() { case $x in a|b) echo 1;; *) echo 2; esac; (echo sub; echo b); { echo g; }; [[ a == b && -f x ]]; ((1+2)); for ((i=0;i<3;i++)); do echo $i; done; }; type f
----
f() { a=1 b=(1 2) cmd >out 2>&1 <<<foo; echo a | cat && echo b || ! echo c; g() { echo inner; }; select x in a b; do echo; done; time echo x; until false; do :; done; }; declare -f f
----
f() { echo $(echo a   b) ${x:-y}; if a; then b; elif c; then d; elif e; then f; else g; fi; function h { :; } >x; }; declare -f f
----
f() { cat <<EOF
hi $x
EOF
echo after; }; declare -f f
----
f() { echo a; }; g() (echo sub); h() if true; then echo q; fi; declare -f; declare -F
----
f() { for x; do echo $x; done; for y in "$@" 'a b'; do :; done; while read a; do echo $a; done < file; echo a >&2 2>/dev/null <&3 >>x <>y 3>&- {fd}>z; }; declare -f f
----
f() { x=1; a[1]=2; b+=(3); local c=4; export d=5; ! true; return; }; declare -f f; f; echo $x
----
f() { [[ ! -f x || ( a < b && $c =~ ^d ) ]] && echo "a  b" 'c  d' $'e\n'; ((x++, y=2)); let z=1+1; }; declare -f f
----
set -x; f() { echo "$1"; local y=2; return 3; }; f "a b"; x=(1 "2 3"); x[1]=4; declare z=5; export w="6 7"; : ${v:=8} {a,b} *.txt
----
set -x; while [ "$i" != 2 ]; do i=$((i+1)); done; until true; do :; done; if false; then :; elif true; then echo e; fi; ! true; true && false || :
----
set -x; cat <<E >/dev/null
x
E
echo a > out 2>&1; (exit 3); x=$(echo $(echo n)); trap 'echo t' EXIT
----
set -x; for ((i=0;i<2;i++)); do :; done; select s in a; do break; done <<< 1; case x in y) ;; x) echo c;; esac; [[ -n a || b ]]; [[ a =~ b ]]
----
x=1; y="a b"; z=$'a\nb'; a=(1 "2 3"); declare -A m=([k]=v); set | grep -E '^(x|y|z|a|m)='
----
PS4='$LINENO+ '; set -x; echo a
echo b
f() {
echo c
}
f
----
f() { echo "$FUNCNAME $LINENO ${BASH_LINENO[0]} ${#FUNCNAME[@]}"; g; }
g() { echo "$FUNCNAME ${FUNCNAME[1]} ${BASH_LINENO[*]}"; caller 0; }
f
----
trap 'echo "cmd: $BASH_COMMAND"' ERR; false; ls nosuch_dir_x >/dev/null 2>&1 || echo ok; (exit 4); x=$(false); [[ a == b ]]; ((0))
----
readonly -p | grep -c 'declare -'; export -p | grep -c 'declare -x'; declare -i | grep OPTIND; declare -a | grep -c BASH; alias | wc -l; shopt | wc -l; set -o | wc -l
----
type type [ test echo printf cd; type -a true; type -t while do done '{' '!' '[[' time function
----
f() { :; }; unset -f f; f() { echo "$(cat <<E
in subst
E
)"; }; f; declare -f f | head -3
----
printf '%s|%10s|%-10s|%.3s|%5.1s|\n' abcdef abc abc abcdef abc; printf '%05.1f|%+.2e|%G|%g|%g\n' 3.14159 12345 1e-10 100000 1000000; printf '%#o %#X %x\n' 8 255 -1
----
printf '%d %s\n' 1 a 2 b 3; printf '%s %s %s\n' a; printf '%b|%b\n' 'a\x41\u00e9\n' '\\t'; printf '%q\n' $'a\tb' 'a;b' 'é' '!x' 'a,b' '{a}' 'x=~'; printf '[%c]' abc '' 1; echo
----
printf '%i|%5d|%-5d|%05d|% d\n' 42 42 42 42 42; printf '%s' a b c; echo; printf 'x\n' a b; printf '%%|%c|%5c|\n' a b; printf "%s\n" a\\nb; printf 'a\tb\\n\n'
----
printf '%d\n' "'é" '"A' 0x 1e3 ' 5' 5x -0; printf '%f %f\n' 0x10 .5; printf '%.0f %.0f %.0f\n' 0.5 1.5 2.5; printf '%5s|%-5s|\n' é 日
----
echo -e 'a\bb\fc\vd\re\\' | cat; echo -e '\0'; echo -e '\x4'; echo -e '\u41\U1F600'; echo -e 'a\qb'; echo 'a\nb'; shopt -s xpg_echo; echo 'a\nb'
----
x=5; ((x > 3 ? (y=1) : (z=2))); echo $y$z; ((a=b=3)); echo $a $b; echo $((a<b || a==b)) $((a & 1)) $(( a ** 2 % 5 )) $((-a)) $((a--)) $((--a)); ((a+=1)) || echo zero
----
i=5; while ((i --> 0)); do echo -n $i; done; echo; for ((i=10; i>0; i-=3)); do echo -n "$i "; done; echo; ((x = 3, y = x * 2, z = y + x)); echo $x $y $z
----
a=(5 3 9); max=0; for n in "${a[@]}"; do ((n > max)) && max=$n; done; echo $max; declare -A count; for w in a b a c a; do ((count[$w]++)); done; for k in a b c; do echo "$k ${count[$k]}"; done
----
s="hello world"; for ((i=0; i<${#s}; i++)); do r="${s:i:1}$r"; done; echo "$r"; echo "${s^}" "${s// /_}" "${s%% *}" "${s##* }" "${s:0:5}" "${s: -5}"; [[ $s == *wor* ]] && echo contains
----
while IFS=: read -r user _ uid _; do echo "$user $uid"; done <<< $'root:x:0:0\nme:x:1000:5'; IFS=, read -ra parts <<< "a,b c,d"; for p in "${parts[@]}"; do echo "[$p]"; done
----
f() { local IFS=,; echo "$*"; }; f a b c; join() { local d=$1; shift; local f=$1; shift; printf %s "$f" "${@/#/$d}"; echo; }; join ', ' x y z
----
exec 3>&1; out=$( { echo captured; echo direct >&3; } ); echo "got $out"; exec 3>&-; { echo one; echo two >&2; } 2>&1 | sort; x=$(echo err 2>&1 >/dev/null >&2); echo "[$x]"
----
t() { trap 'echo cleanup' EXIT; echo working; }; (t); echo after; (trap 'echo int' INT; kill -INT $BASHPID; echo survived); (trap '' TERM; kill -TERM $BASHPID; echo ignored)
----
set -euo pipefail; x=${1:-default}; echo $x; [[ -n $x ]] && echo set; y=$(echo a | grep b || true); echo "[$y]"; false | true && echo no
----
set -e; trap 'echo "failed: $?"' EXIT; echo start; (exit 3); echo never
----
f() { return 1; }; if ! f; then echo not; fi; f || { echo or; }; f && echo and; while ! f; do break; done; until f; do break; done; echo $?
----
echo "${x:-${y:-${z:-deep}}}" "${x:+${y}}" ${x:-"${z:-a b}"}; a=1; echo "${a:+"quoted ${a}"}" '${a}' "\${a}" "$a$a" "${a}a" $'$a'
----
echo {1..3}{a..c} {x,y}{,1} a{1..3..2}b {10..1..4} pre{a,b}post {{1..2},{a..b}}; echo {a..c..2} {001..3} {-1..1}; x={1..3}; echo $x; echo "{1..3}" {1,} {,} {..}
----
shopt -s extglob
for s in abc aabb xyz abcabc; do case $s in +(abc)) echo "$s rep";; !(x*)) echo "$s notx";; *) echo "$s other";; esac; done; x=foobarbaz; echo ${x//@(foo|baz)/-} ${x/+(o)/0} ${x%%?(z)}
----
cd /tmp/shell-fixture; for f in *; do [[ -f $f ]] && echo "file $f" || echo "other $f"; done; echo */; echo .*; echo [a-b]*; echo *.{txt,sh}; printf '%s\n' ./*
