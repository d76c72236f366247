for i in {1..3}; do echo -n "$i "; done; echo; seq 3 | while read n; do ((s+=n)); done; echo "s=$s"; shopt -s lastpipe; seq 3 | while read n; do ((s+=n)); done; echo "s=$s"
----
while IFS= read -r line; do printf '[%s]\n' "$line"; done < <(printf 'a b\n  c\\d  \n\nlast'); [ -n "$line" ] && echo "rest: $line"
----
declare -A count; for w in a b a c b a; do ((count[$w]++)); done; for k in $(printf '%s\n' "${!count[@]}" | sort); do echo "$k ${count[$k]}"; done
----
files=(*.txt); printf '%s\n' "${files[@]%.txt}"; printf '%s\n' "${files[@]/#/pre-}"; IFS=,; echo "${files[*]}"; unset IFS; echo ${#files[@]} "${files[-1]}"
----
s="  trim me  "; s="${s#"${s%%[![:space:]]*}"}"; s="${s%"${s##*[![:space:]]}"}"; echo "[$s]"; str=a,b,,c; IFS=, read -ra parts <<< "$str"; printf '<%s>' "${parts[@]}"; echo; echo "${str//,/ }"; echo "${str%%,*}" "${str#*,}" "${str##*,}"
----
join() { local IFS=$1; shift; echo "$*"; }; join , a b c; join '' x y; rep() { printf "%0.s$1" $(seq $2); echo; }; rep - 5; printf '%s' "${PWD//?/=}"; echo
----
max() { local m=$1; shift; for x; do ((x>m)) && m=$x; done; echo $m; }; max 3 9 2; fact() { (( $1 <= 1 )) && echo 1 || echo $(( $1 * $(fact $(($1-1))) )); }; fact 5; fib() { local n=$1; ((n<2)) && { echo $n; return; }; echo $(( $(fib $((n-1))) + $(fib $((n-2))) )); }; fib 8
----
set -euo pipefail; trap 'echo "line $LINENO: exit $?"' EXIT; f() { local x; x=$(false); echo unreached; }; f || echo handled; echo next; cat nosuch 2>/dev/null | sort; echo no
----
set -e; f() { g; echo f; }; g() { false; echo g; }; if f; then echo ok; fi; f && echo chained; ( f ) || echo sub; x=$(f) || true; echo "$x"; f
----
set -e; a=$(echo x; false; echo y); echo no
----
shopt -s inherit_errexit; set -e; echo $(false; echo hidden); a=$(false; echo z); echo no
----
set -e; while true; do false || break; done; for i in 1; do false && true; done; case x in x) false || true;; esac; echo a; ! true; echo b; true | false | true; echo c; { false || true; }; f() { return 1; }; f || :; echo d; [[ a == b ]]; echo no
----
set -u; unset a; echo "${a-}" "${a:-d}" "${a+x}" ${#a[@]} "${a[@]}" "${!a@}" $* "$@"; b=(); echo "${b[@]}" ${b[0]-none}; declare -A m; echo "${m[x]-}"; echo ${m[x]}; echo no
----
set -u; echo ${#undef}; echo no
----
set -u; echo ${undef%x}; echo no
----
set -u; f() { echo $1; }; f; echo no
----
set -u; x=; echo "[$x]" "${x:?}"; echo no
----
set -o nounset; echo $((undef)); echo no
----
set -u; : "${arr[5]}"; echo no
----
set -u; [[ $undef ]]; echo no
----
set -u; case $undef in x) ;; esac; echo no
----
set -u; echo $!; echo no
----
f() { trap 'echo cleanup' RETURN; echo body; }; f; f; trap - RETURN; tmp() { trap "rm -f x; trap - RETURN" RETURN; echo t; }; tmp; g() { echo g; }; g
----
trap 'echo caught; exit 7' TERM; (sleep 0.1; kill -TERM $$) & wait; echo "after wait $?"; echo no
----
trap 'echo INT' INT; kill -INT $$; echo c; trap '' INT; kill -INT $$; echo d; bash -c 'kill -INT $$; echo inherited'; trap - INT; bash -c 'trap - INT; kill -INT $$; echo x'; echo $?
----
trap 'echo "exit: $?"' EXIT; trap 'echo "err: $?"' ERR; false; (exit 5); ls nosuch 2>/dev/null; f() { return 3; }; f; exit 9
----
exec 3>&1; out=$(echo captured; echo shown >&3); exec 3>&-; echo "got $out"; { out=$( { echo o; echo e >&2; } 2>&1 >&3 ); } 3>&1; echo "err=$out"; exec 4<>pipe; echo data >&4; exec 4>&-; cat pipe
----
echo "$((10#$(printf '%03d' 8)+1))" $((16#ff)) $((8#17)) $((2#101)) $((36#zz)) $((0x1F)) $((1e3)) ; echo no
----
printf -v p '%s-' a b c; echo "${p%-}"; printf '%s\n' "${p@Q}" "${p^^}"; printf '%-5s|%5s|\n' ab cd ef; printf '%3d%%\n' 50; printf '%b' 'x\ty\n' '\\n' '\n'; printf "%s %d\n" a 1 b; printf '%s' ""; printf '[%5.1f]\n' 3.14159; printf '%x %o %X\n' 255 8 255; printf '%c%c%c\n' abc def; printf '%5s\n' "" | cat
----
case "a b" in a\ b) echo 1;; esac; case 'a*' in 'a*') echo 2;; esac; case abc in a?c) echo 3;; esac; case x in [!a-c]) echo 4;; esac; case - in [-a]) echo 5;; esac; case '' in '') echo 6;; esac; case a in A|a) echo 7;; esac; x=a; case $x in "$x") echo 8;; esac; case ab in a*b) echo 9;& q) echo 10;;& *b) echo 11;; *) echo 12;; esac; case ']' in []]) echo 13;; esac; case '\' in \\) echo 14;; esac; case a in $(echo a)) echo 15;; esac
----
x='a b'; [ $x = 'a b' ]; echo $?; [ -n $unset ]; echo $?; [ "$x" = a\ b ]; echo $?; [ -z $unset ]; echo $?; test -d $unset; echo $?; [ x$unset = x ]; echo $?; [ $unset = x ]; echo $?; [[ $unset = x ]]; echo $?; [ -f a.txt -a ! -d a.txt ]; echo $?
----
ls | wc -l; for f in *.nope; do echo "$f"; done; shopt -s nullglob; for f in *.nope; do echo "$f"; done; a=(*.nope); echo ${#a[@]}; shopt -u nullglob; echo [a-z]*.txt; echo ?.txt; echo {a,b}.txt {x,y}.nope; echo *.{txt,sh}; echo "*".txt; set -f; echo *; set +f; echo sub/*; echo */; echo ./*/*.log
----
cat <<'EOF' | while read -r a b; do echo "$b-$a"; done
one 1
two 2
EOF
cat <<-EOF
	indented $(echo sub) ${x:-def} $((1+1)) \$esc `echo bq` "quoted" 'single'
	EOF
cat <<EOF
a\
b
EOF
cat <<"EOF"
a\
$b
EOF
----
f() { cat; }; f <<< here; f < a.txt; g() { cat <<E
$1
E
}; g arg; echo "$(cat <<E
in sub "quotes" 'x' $(echo deep)
E
)"; while read -r x; do echo "got $x"; done <<E
$(printf '%s\n' 1 2)
E
----
a=5; b=a; c=b; echo ${!b} ${!c} $((c)) "${!b}"; arr=(x y z); i=arr[1]; echo "${!i}"; i='arr[@]'; echo "${!i}"; declare -n ref=arr; echo "${ref[2]}" "${#ref[@]}"; ref+=(w); echo "${arr[@]}"; for v in a b; do echo "$v=${!v}"; done; eval "dyn_$a=val"; v=dyn_5; echo ${!v}; declare "new$a=q"; echo $new5; printf -v "pv$a" z; echo $pv5; read "rd$a" <<< r; echo $rd5
----
f() { echo "$# $*"; }; f; f ""; f "" ""; f "a b" c; f $x; f "$x"; x="a b"; f $x; f "$x"; f $x$x; f a{1,2}; f "$@"; set -- 1 "2 3"; f $@; f "$@"; f $*; f "$*"; f x"$@"y; IFS=-; f $*; f "$*"; f "${@:2}"; f ${x+"q r"}; f ${x:+q r}
----
shift; echo $?; set -- a; shift 2; echo $?; set -- a b c d; shift 2; echo $*; set -- "${@:2}" e; echo $*; set --; echo $#; set -- -x -- y; echo $1 $2 $3; eval set -- "'a b' c"; echo $# "$1"; set a b; echo $1; set -- *.txt; echo $#; args=("$@"); echo ${#args[@]}; set -- "${args[@]:1:1}"; echo $1
----
echo ${x:=a} $x; echo ${x:+b}; echo ${#x}; unset x; echo ${x-a} ${x:-b} ${x+c}; : ${x?err msg} 2>&1; echo no
----
nosuch 2>/dev/null || echo failed; nosuch 2>&1 | cat; ./nosuch 2>&1; ./a.txt 2>&1; sub 2>&1; ./sub 2>&1; echo $?; "" 2>&1; echo $?; a=b nosuch 2>&1; { nosuch; } 2>&1; (nosuch) 2>&1; nosuch 2>&1 >/dev/null; x=$(nosuch 2>&1); echo "$x"; nosuch > f 2>&1; cat f; if nosuch 2>/dev/null; then :; else echo $?; fi; nosuch & wait $!; echo $?
----
let x=5; let "x += 2" x++; echo $x; ((x = x > 5 ? 10 : 20)); echo $x; ((y = x++ + ++x, z = y--)); echo $x $y $z; echo $((x & 6)) $((x | 1)) $((x ^ x)) $((~x)) $((!x)) $((x << 2)) $((-x >> 1)) $((x % 5)) $((-7 / 2)) $((-7 % 2)) $((2 ** 3 ** 0)); ((0)) || echo false; (( x == 12 )) && echo yes; a=(1 2 3); ((a[1] += 10)); echo ${a[1]}; ((a[0]++, ++a[2])); echo ${a[@]}; echo $(( ${#a[@]} * 2 )) $((a[1]/3))
----
local x=1; echo $?; return 2>/dev/null; echo $?; f() { local x=1; (x=2; echo $x); echo $x; x=3 true; echo $x; unset x; echo ${x-unset}; }; f; echo ${x-global}; g() { declare -i n=5; n+=3; echo $n; local -r c=4; (c=5); echo $?; local -a l=(a b); l+=(c); echo ${l[@]}; local -A m=([k]=v); echo ${m[k]}; }; g; h() { local x; x=$(false); echo $?; local y=$(false); echo $?; }; h
----
x() { echo $FUNCNAME ${FUNCNAME[1]-main}; }; y() { x; }; y; x; z() { echo $LINENO
echo $LINENO; }; z; echo ${BASH_SOURCE[0]} "$0" $BASH_SUBSHELL; unset -f x; x 2>&1; r() { return $1; }; r 0 && echo t; r 5; echo $?; r 256; echo $?; q() { echo in; } >&2; q 2>&1; nested() { inner() { echo inner; }; inner; }; nested; inner; type -t inner; declare -F | head -3
----
echo *; cd sub; echo *; cd "$OLDPWD"; pwd; cd ..; cd -; dirs; pushd sub >/dev/null; dirs; popd >/dev/null; (cd /; pwd); pwd; cd nosuch; echo $?; cd; pwd; cd /tmp/shell-fixture/./sub/..; pwd; cd "sub"; cd ../sub; pwd; basename_() { echo "${1##*/}"; }; basename_ $PWD; dirname_() { echo "${1%/*}"; }; dirname_ $PWD
----
[[ "hello world" =~ (h[a-z]+)\ (w.*) ]]; echo "${BASH_REMATCH[1]}|${BASH_REMATCH[2]}|${#BASH_REMATCH[@]}"; [[ 2024-01-15 =~ ^([0-9]{4})-([0-9]{2})-([0-9]{2})$ ]] && echo "${BASH_REMATCH[@]:1}"; ip=192.168.1.1; [[ $ip =~ ^([0-9]{1,3}\.){3}[0-9]{1,3}$ ]] && echo valid; [[ foo.txt == *.@(txt|md) ]] && echo ext; [[ abc < abd && 2 -lt 10 && ! -e nosuch ]] && echo all; [[ -z "" && -n x ]] && echo zn; [[ a != b ]] && echo ne; shopt -s nocasematch; [[ ABC == abc ]] && echo nc; [[ ABC =~ ^a ]] && echo ncr
----
mapfile -t lines < a.txt; echo ${#lines[@]} "${lines[1]}"; for ((i=${#lines[@]}-1; i>=0; i--)); do echo -n "${lines[i]} "; done; echo; sorted=($(printf '%s\n' c a b | sort)); echo ${sorted[@]}; arr=(a b c d e); echo "${arr[@]:1:3}" "${arr[@]: -2}" "${#arr[@]}"; unset 'arr[2]'; echo "${!arr[@]}"; arr=("${arr[@]}"); echo "${!arr[@]}"; arr+=(f g); echo "${arr[@]}"; copy=("${arr[@]}"); copy[0]=X; echo ${arr[0]} ${copy[0]}; [[ " ${arr[*]} " == *" c "* ]] || echo notin; echo ${arr[@]/a/A} ; declare -p arr; empty=(); echo "${empty[@]}" ${#empty[@]}; echo "${arr[@]@Q}"
