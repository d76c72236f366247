IFS=:; a="x:y::z"; for i in $a; do echo "[$i]"; done
----
x=$'a\tb\nc'; printf '%q\n' "$x"; declare -p x
----
declare -A m=([one]=1 [two]=2); for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done | sort; echo ${#m[@]}
----
f() { echo "$FUNCNAME ${#FUNCNAME[@]}"; g; }; g() { echo "${FUNCNAME[*]}"; }; f
----
a=(1 2 3 4 5); echo "${a[@]:1:3}" "${a[@]: -2}" "${a[*]:0:2}"; echo "${a[@]/3/x}"; echo "${#a[@]} ${!a[@]}"
----
s=hello; echo "${s^}" "${s^^}" "${s^^[el]}" "${s:1:3}" "${s: -3:2}" "${s/l/L}" "${s//l/L}" "${s/#h/H}" "${s/%o/O}"
----
set -- a b c; shift; echo "$# $*"; set -- "$@" d; echo "$@"; shift 5; echo "st=$?"; echo "$@"
----
case abc in a*) echo one;;& *c) echo two;& zzz) echo three;; *) echo four;; esac
----
for ((i=0, j=10; i<j; i+=3, j--)); do echo "$i $j"; done
----
until [ "${n:=0}" -ge 3 ]; do echo $n; n=$((n+1)); done
----
select x in a b; do echo "got $x"; break; done <<< 2
----
trap 'echo bye $?' EXIT; (exit 3); false
----
trap 'echo err $LINENO' ERR; false
true
false || true
(exit 2)
----
set -e; f() { false; echo in; }; if f; then echo yes; fi; f || echo no; echo end; f; echo never
----
set -u; echo "${x-default}"; echo "$x"; echo never
----
set -o pipefail; false | true; echo $?; true | false | true; echo "$? ${PIPESTATUS[@]}"
----
echo one | { read x; echo "[$x]"; }; echo "two three" | while read a b; do echo "$b $a"; done
----
printf '%5s|%-5s|%05d|%x|%o|%e|%.2f|%c|%%\n' ab cd 42 255 8 12345.678 3.14159 xyz
----
printf '%s %s\n' a b c; printf '%d\n' 0x1f 010 "'A"; printf '%b\n' 'a\tb\x41\101'
----
printf '%d\n' abc; echo $?; printf '%q %q\n' 'a b' "it's"; printf '%*d|%-*d|\n' 5 42 5 42
----
printf -v out '%03d' 7; echo $out; printf '%(%Y)T\n' 0; printf '%s\n' "${out@Q}"
----
echo $((1+2*3)) $((7/2)) $((-7/2)) $((7%3)) $((2**10)) $((1<<4)) $((5&3)) $((5|3)) $((5^3)) $((~5)) $((!5)) $((3>2?10:20))
----
x=5; echo $((x++)) $((++x)) $x $((x+=3)) $((x, x*2)); echo $((0x1f + 010 + 2#101))
----
echo $((1/0)); echo after $?
----
echo $(( 08 )); echo after $?
----
let 'a=3' 'b=a*2' ; echo $a $b $?; let 0; echo $?
----
[[ abc == a* ]] && echo 1; [[ abc =~ ^a(b)c$ ]] && echo "${BASH_REMATCH[1]}"; [[ a < b ]] && echo 2; [[ -z "" && -n x ]] && echo 3; [[ 3 -gt 10 ]] || echo 4
----
[ a = b ]; echo $?; [ 1 -eq 1 -a 2 -eq 2 ]; echo $?; [ ! -e /nope ]; echo $?; [ a ]; echo $?; [ ]; echo $?; [ a b ]; echo $?
----
test -d /tmp && echo dir; test -f a.txt && echo file; test -x script.sh && echo x; test a.txt -nt /nope && echo newer
----
echo {a,b}{1,2} {1..5} {a..e} {01..03} {5..1..2} x{,y}z {a,b
----
echo *.txt; echo [ab].txt; echo ?.txt; echo sub/*; echo nope*; shopt -s nullglob; echo nope* end
----
shopt -s extglob; echo !(a*).txt; echo @(a|b).txt; echo *(a|b).txt; x=aabbcc; echo ${x##+(a)} ${x%%+(c)}
----
shopt -s dotglob; echo *; shopt -s globstar; echo **/*.txt
----
echo ~ ~root ~nosuch; x=~/a:~/b; echo $x; echo "~" '~'
----
cat <<EOF
$HOME \$HOME `echo hi` $((1+1)) "q" 'q'
EOF
----
cat <<'EOF'
$HOME `x` \a
EOF
----
cat <<-EOF
	tabbed
		twice
	EOF
echo done
----
cat <<A <<B
first
A
second
B
----
cat <<< "here $((2+2))"; read a b <<< "x y z"; echo "$b|$a"
----
exec 3>out.txt; echo hi >&3; exec 3>&-; cat out.txt; echo x >&3; echo $?
----
echo x > f1; cat < f1 > f2; cat f2; echo y >> f2; cat f2; : > f1; wc -c < f1; set -o noclobber; echo z > f2; echo $?; echo z >| f2; cat f2
----
exec 5<a.txt; read -u 5 x; echo $x; read y <&5; echo $y; exec 5<&-
----
x=$(echo a; echo b; echo); echo "[$x]"; echo `echo \`echo nested\``; y=$(<a.txt); echo "$y"
----
a=b; b=c; echo ${!a}; declare -n r=b; r=new; echo $b; unset -n r; echo ${r-unset}
----
x="a  b"; echo $x; echo "$x"; set -- $x; echo $#; y=$x; echo "$y"
----
unset x; echo ${x:-d} ${x:=e} $x ${x:+f}; x=; echo "[${x-a}] [${x:-b}] [${x+c}] [${x:+d}]"; echo ${y:?missing}; echo never
----
path=/usr/local/lib/libx.so.1; echo ${path##*/} ${path%/*} ${path%%.*} ${path#*/} ${#path}
----
alias ll='echo aliased'; shopt -s expand_aliases
ll x
unalias ll
ll
----
type cd echo if nosuch; type -t cd ls if; type -a true; command -v ls; command -V cd
----
f() { local x=1; g; echo $x; }; g() { x=2; }; x=0; f; echo $x
----
f() { return 3; }; f; echo $?; f() { echo "$@"; shift; echo $#; }; f a b c; unset -f f; f
----
fact() { if (( $1 <= 1 )); then echo 1; else echo $(( $1 * $(fact $(( $1 - 1 ))) )); fi; }; fact 10
----
while read -r line; do echo "<$line>"; done < a.txt; IFS=, read -ra arr <<< "a,b,,c"; echo "${#arr[@]}" "${arr[@]}"
----
read -p prompt -n 3 x <<< abcdef; echo "[$x]"; read -d : y <<< "ab:cd"; echo "[$y]"; read -t 0 z; echo $?
----
mapfile -t lines < a.txt; echo "${#lines[@]} ${lines[1]}"; mapfile -s 1 -n 1 l < a.txt; echo "${l[0]}"
----
OPTIND=1; while getopts ab:c o -a -b val -x arg; do echo "$o ${OPTARG-}"; done; echo $OPTIND
----
eval 'x=1; echo $x'; eval echo '$x'; eval 'if'; echo $?
----
. ./plain.sh arg; source nosuch.sh; echo $?; bash plain.sh z; ./script.sh p q; echo $?
----
nosuchcmd; echo $?; ./a.txt; echo $?; /tmp; echo $?; ./nosuch; echo $?
----
(echo sub; exit 5); echo $?; { echo grp; }; (x=1); echo "[$x]"; ( cd /; pwd ); pwd
----
sleep 0.1 & wait $!; echo $?; (exit 7) & wait $!; echo $?; wait; echo $?; wait 99999; echo $?
----
kill -l 9; kill -l KILL; kill -0 $$ && echo alive; (kill -TERM $BASHPID); echo $?
----
time_out() { :; }; ! true; echo $?; ! false; echo $?; true && echo a || echo b; false && echo a || echo b
----
break; continue; for i in 1 2 3; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; [ $i = 2 ] && break 2; done; done
----
declare -i n=5; n+=3; echo $n; n=abc; echo $n; declare -r c=1; c=2; echo $?
----
declare -l low=ABC; declare -u up=abc; echo $low $up; declare -p low up; declare -a arr=(1 [5]=x); declare -p arr
----
export A=1; env | grep '^A='; B=2 env | grep '^B='; echo "[$B]"; export -p | grep ' A='; export -n A; env | grep '^A='
----
readonly R=1; R=2; echo never
----
readonly R=1; (R=2; echo never); echo $?; unset R; echo $?
----
x=1 y=2; echo $x$y; x=3 eval 'echo $x'; echo $x; x=5 :; echo $x
----
a+=x; a+=y; echo $a; arr+=(1); arr+=(2 3); echo ${arr[*]}; arr[1]+=z; echo ${arr[1]}
----
unset 'arr[0]'; arr=(a b c); unset 'arr[1]'; echo "${!arr[@]}"; unset arr; echo "${arr-none}"
----
echo "${a[@]}" "${#a[@]}"; a=(); echo "${#a[@]}"; echo "x${a[*]}y"; for i in "${a[@]}"; do echo n; done
----
IFS=-; a=(x y z); echo "${a[*]}" ${a[*]}; set -- 1 2; echo "$*"; IFS=; echo "$*"
----
echo -e 'a\tb\\n\x41'; echo -n no newline; echo; echo -E 'a\tb'; echo -- x; echo -nex
----
pushd /tmp >/dev/null; dirs; popd >/dev/null; cd -; echo $OLDPWD; cd /nope; echo $?
----
umask; umask 027; umask -S; ulimit -n >/dev/null; echo $?; hash; times >/dev/null; echo $?
----
history; fc -l; echo $?; jobs; disown; echo $?; bg; echo $?; fg; echo $?
----
PS4='> '; set -x; x=1; for i in 1 2; do echo $i; done; [[ $x == 1 ]]; (( x > 0 )); case $x in 1) :;; esac
----
set -v; echo a
----
echo $LINENO
echo $LINENO; f() {
echo $LINENO; }; f
----
if true; then echo a
----
echo "unterminated
----
for i in; do echo x; done; for i; do echo y; done; while false; do :; done; echo $?
----
echo a;; echo b
----
echo (a)
----
fi
----
cat < /nope; echo $?; echo x > /nope/y; echo $?; < a.txt cat; cat a.txt -
----
x=abc; echo ${x@U} ${x@u} ${x@L} ${x@Q} ${x@A}; y=$'a\nb'; echo "${y@Q}" "${y@E}"; arr=(1 2); echo "${arr[@]@K}" "${arr[@]@A}"
----
echo ${x:0:}; echo $?
----
echo ${-x}; echo never
----
x='$(echo no)'; echo $x "$x"; eval "echo $x"; echo '\'; echo "\\" "\a" "\$"
----
echo a\
b; echo 'a\
b'; echo "a\
b"
----
f() { echo $1; } > out.txt; f hi; cat out.txt; { echo x; echo y; } | tac; if true; then echo r; fi > o2; cat o2
----
coproc cat; echo hi >&${COPROC[1]}; read l <&${COPROC[0]}; echo $l; kill $COPROC_PID
----
printf '%s\n' {1..3} | while read n; do ((s+=n)); done; echo "[$s]"; shopt -s lastpipe; printf '%s\n' {1..3} | while read n; do ((s+=n)); done; echo "[$s]"
----
compgen -A function; f1() { :; }; compgen -A function; compgen -W 'apple apricot banana' a; compgen -v UI; declare -F
----
shopt -q extglob; echo $?; shopt extglob; shopt -o errexit; set -o | head -3; shopt -s nosuch; echo $?
----
caller; f() { caller; caller 0; }; f; echo $?
----
x=10; while ((x-- > 7)); do echo $x; done; ((0)); echo $?; ((x=5)); echo $?; (( y = x > 3 ? 1 : 2 )); echo $y
----
exec echo replaced; echo never
----
exec nosuch; echo never
----
command echo hi; builtin echo hi; command -p ls a.txt; builtin nosuch; enable -n echo; enable echo; echo ok
----
true | false; echo "${PIPESTATUS[*]}"; ! true | false; echo $?; echo a | cat | cat; { exit 3; } | true; echo ${PIPESTATUS[0]}
----
trap 'echo usr1' USR1; kill -USR1 $$; echo after; trap - USR1; trap -p; trap 'echo x' INT; trap -p INT
----
trap '' TERM; kill $$; echo survived; trap -l | head -1
----
f() { trap 'echo ret' RETURN; echo in; }; f; trap 'echo dbg' DEBUG; echo a; trap - DEBUG; echo b
----
set -o noglob; echo *; set +f; set -a; V=1; env | grep ^V=; set +a; set -n; echo never
----
set -- -a "b c"; for i in "$@"; do echo "$i"; done; for i in $@; do echo "$i"; done; echo "${@:1:1}" "${@: -1}" "${!#}"
----
echo "${*/b/X}" ; set -- ab bb; echo "${*/b/X}" "${@//b/Y}" "${@#a}" "${@^^}"
----
shopt -s nocasematch; [[ ABC == abc ]] && echo y; case X in x) echo z;; esac; shopt -s nocaseglob; echo A.TXT*
----
x=$(false); echo $?; x=$(exit 4) y=1; echo $?; echo $(exit 5); echo $?; local z; echo $?
----
f() { local a=1 b; local -a c=(1 2); declare d=4; echo $a "${c[@]}" $d; local; }; f; echo "[$a$d]"
----
if [[ -v HOME ]]; then echo set; fi; [[ -v nosuch ]] || echo unset; a=(1); [[ -v a[0] ]] && echo el; [[ -v a[3] ]] || echo noel
----
x=5; [[ x -eq 5 ]] && echo arith; [[ $x =~ [0-9] ]] && echo "${BASH_REMATCH[0]}"; re='^(.)(.)'; [[ hello =~ $re ]]; echo "${BASH_REMATCH[@]}"
----
[[ a == "a*" ]]; echo $?; [[ "a b" == a\ b ]]; echo $?; p='a*'; [[ abc == $p ]]; echo $?; [[ abc == "$p" ]]; echo $?
----
[[ ( a == b || c == c ) && ! x == y ]]; echo $?; [[ a ]]; echo $?; [[ -n $nosuch ]]; echo $?; [[ 1 -lt ]]; echo $?
----
declare -A h; h[a]=1; h["b c"]=2; h[a]+=0; echo "${h[a]} ${h[b c]} ${#h[@]}"; unset 'h[a]'; echo "${!h[@]}"; declare -p h
----
a=(one "two three" four); for x in "${a[@]}"; do echo "<$x>"; done; echo "${a[-1]}" "${#a[1]}"; a[10]=z; echo ${#a[@]}; echo "${a[@]:2}"
----
b=("${a[@]}"); a=(3 1 2); IFS=$'\n'; sorted=($(sort <<< "${a[*]}")); echo "${sorted[*]}"; unset IFS
----
x=007; echo $((10#$x)); y=; echo $((y+1)); z=x; echo $((z)); a=(1 2 3); echo $((a[1]+a[2])) ${a[1+1]} ${a[$((0))]}
----
((i=3)); while ((i)); do ((i--)); [[ $i == 1 ]] && continue; echo $i; done
----
echo $'\u00e9' $'\x41\101\n' $'it\'s' $"locale"; printf '\u20ac\n'; x=é; echo ${#x}
----
f() { cat; }; echo piped | f; f <<< str; f < a.txt | head -1; g() (x=2; echo $x); x=1; g; echo $x
----
function foo { echo foo; }; function bar() { echo bar; }; foo; bar; foo() { echo new; }; foo; declare -f foo
----
x=1; { x=2; }; echo $x; (x=3); echo $x; x=4 | true; echo $x; $(x=5); echo $x
----
while :; do break; done; echo $?; for i in 1; do false; done; echo $?; until true; do :; done; echo $?
----
echo "a:b" | IFS=: read x y; echo "[$x]"; IFS=: read x y <<< a:b:c; echo "$x|$y"; read -r r <<< 'a\b'; echo "$r"; read r <<< 'a\b'; echo "$r"
----
echo $(( 1 + 08 + 2 )); echo $?
----
echo $((16#zz))
----
echo $(( 3#5 + 1 ))
----
echo $((1 + 99#1 ))
----
echo $((1#0))
----
x=08; echo $((x + 1))
----
set -x; ((x=1)); (( x )); ((  x  ));  for ((i=0; i<1; i++ )); do :; done
----
[[ 1 -lt ]]; echo a
----
[[ -f ]]; echo a
----
[[ a b ]]; echo a
----
[[ a == ]]; echo a
----
[[ a && ]]; echo a
----
[[ ! ]]; echo a
----
[[ ( a ]]; echo a
----
[[ ]]; echo a
----
[[ a = b c ]]; echo a
----
[[ a =~ ]]
----
[[ -z a b ]]; echo x
----
[[ a -foo b ]]; echo x
----
echo a; [[ 1 -lt ]]
echo b
----
[[ a || || b ]]
----
[[ && a ]]
----
[[ a < ]]
----
[[ a -eq ) ]]
----
if [[ a == ]]; then echo b; fi
----
shopt -s lastpipe; echo a | read x; echo "[$x]"; echo b | x=2; echo $x; false | (exit 3); echo "$? ${PIPESTATUS[@]}"; echo q | while read y; do break; done; echo "$y"; echo z | { read w; exit 4; }; echo never
----
shopt -s lastpipe; set -m; echo a | read x; echo "[$x]"
----
shopt -s lastpipe; f() { echo a | return 5; echo no; }; f; echo $?; seq 3 | mapfile -t a; echo ${a[@]}; set -o pipefail; false | true; echo $?
----
[[ -f = x ]]; echo $?
----
[[ -f == -f ]]; echo $?
----
[[ ! -f ]]; echo $?
----
[[ a == b ; ]]; echo x
----
[[ a == b & c ]]; echo x
----
[[ (a) ]]; echo $?; [[ (a == a) && (b) ]]; echo $?
----
[[ a == @(a|b) ]]; echo $?; [[ ab =~ (a|c)(b) ]]; echo $? ${BASH_REMATCH[2]}
----
[[ a ==
 b ]]; echo $?
----
[[ a
== b ]]; echo $?
----
[[ a == b
&& c ]]; echo $?
----
[[ a == "x ]]" || b == b ]]; echo $?
----
[[ $(echo a) == a && ${x:-b} == b ]]; echo $?
----
[[ a | b ]]; echo $?
----
[[ a ]] ]]; echo $?
----
[[ ; ]]; echo $?
----
[[ -z ( ]]; echo $?
----
[[ -z ; ]]; echo $?
----
[[ a == ; ]]; echo $?
----
[[ a ; ]]; echo $?
----
[[ (a ; b) ]]; echo $?
----
[[ -n "a b" && -z '' && ! x == y ]] && echo ok
----
[[ a -a b ]]; echo $?
----
[[ -o errexit ]]; echo $?; [[ -v HOME && -t 0 ]]; echo $?
----
[[ ! ! a ]]; echo $?; [[ ! ( a && b ) ]]; echo $?
----
x='[[ 1 -lt ]]'; echo "$x"; echo '[['; echo ]]
----
eval '[[ a == ]]'; echo $?
----
f() { [[ a b ]]; }; f
----
for i in 1; do [[ $i == ]]; done
----
(( x = [[ ))
----
[[ a >b ]]; echo $?; [[ a > b ]]; echo $?; ls b 2>/dev/null
----
[[ a&&b ]]; echo $?; [[ a||b ]]; echo $?; [[a]]; echo $?
