a=hello; printf '%s\n' "${a@Q}" "${a@U}" "${a@u}" "${a@L}" "${a@E}" "${a@P}" "${a@A}" "${a@K}" "${a@k}" "[${a@a}]"
----
a=$'it\'s\n\ttab\e[0m\x01é'; echo "${a@Q}"; echo "${a@A}"; printf '%q\n' "$a"; declare -p a
----
declare -A m=([x]=1 [y z]="2 3"); echo "${m[@]@K}"; echo "${m[@]@k}"; echo "${m[*]@Q}"; echo "${m[@]@A}"; echo "${m@A}"; echo "${m[x]@A}"; echo "${m[@]@a}"
----
declare -ai n=(1 2 3); echo "${n[@]@K}" "${n[@]@A}" "${n[@]@a}" "${n@a}" "${n[1]@a}" "${n[1]@A}"
----
set -- a 'b c' ''; echo "${@@Q}"; echo "${*@Q}"; echo "${@@A}"; echo "${*@A}"; echo "${@@K}"; echo "${@@U}" "${1@A}"
----
unset u; echo "[${u@Q}][${u@A}][${u@a}][${u@P}][${u@U}]"; declare -i v; echo "[${v@A}][${v@a}][${v@Q}]"; declare -r w; echo "[${w@A}]"
----
echo ${a@Z}; echo after
----
echo ${a@}; echo after
----
x=abcdef; echo ${x:(-2)} ${x: -3:2} ${x:1:-1} ${x:-2} ${x:10} "[${x:2:0}]" ${x:2:-10}; echo no
----
x=abcdef; set -- a b c d; echo ${@:2:-1}; echo "st $?"
----
set -- a b c d; echo "${@:0}" "|" "${@:1:2}" "|" "${@: -2}" "|" "${@: -1:1}" "|" "${@:5}" "|" "${*:2}"
----
x=hello; echo ${x^} ${x^^} ${x^^[el]} ${x^[h]} ${x^[e]} ${x~} ${x~~}; y=HELLO; echo ${y,} ${y,,} ${y,,[LE]} ${y~} ${y~~[L]}
----
x=aabbcc; echo ${x/b/-} ${x//b/-} ${x/#a/-} ${x/%c/-} ${x/#b/-} ${x//b} ${x/} ${x//} "[${x/*/}]" "${x/#/^}" "${x/%/$}" ${x//?/&.}
----
shopt -s extglob; x=foobarfoo; echo ${x//+(o)/0} ${x/@(foo|bar)/X} ${x//!(foo)/Y} ${x##+([a-f])} ${x%%?(o)o} ${x#*(f|o)}
----
x='a/b/c'; echo ${x//\//-} ${x////-} ${x/\//} ${x//[\/]/_}; y='a}b'; echo ${y/\}/-} "${y/'}'/+}"
----
x=abc; y='&'; shopt -s patsub_replacement; echo ${x/b/[$y]} "${x/b/[$y]}" "${x/b/"[$y]"}" ${x/b/\\&} "${x/b/\&}"; shopt -u patsub_replacement; echo ${x/b/[&]}
----
v1=a v2=b v3=c vv=d; echo ${!v*} "${!v@}"; IFS=:; echo "${!v*}" "${!v@}"; n=v1; echo ${!n} ${!n:-x} ${!n/a/z} "${!nope*}|"
----
n=; echo ${!n}; echo "$?"
----
n='a b'; echo ${!n}; echo no
----
n=arr[1]; arr=(x y z); echo ${!n} ${!n@Q}; n='arr[@]'; echo "${!n}" "${#arr[@]}"; m='arr[*]'; echo ${!m:1}; unset q; echo "${!q}"; echo st $?
----
declare -n r=tgt; tgt=5; echo $r ${!r}; r=6; echo $tgt; unset r; echo "[$tgt]"; declare -p r; unset -n r; declare -p r
----
declare -n ref; ref=target; echo ${!ref}; ref=value; echo $target; declare -p ref target
----
declare -n arr='list[2]'; list=(a b c); echo $arr; arr=Z; declare -p list; for r in a; do :; done; declare -n it; for it in p q; do it=val-; done; echo $p $q
----
x=5; unset -v x; echo ${x-unset} ${x+set} ${x:-empty}; x=; echo ${x-unset} ${x+set} ${x:-empty} "[${x:+nonempty}]"
----
echo ${1?}; echo no
----
set -- ''; : ${1:?}; echo no
----
x=; echo ${x:?"a b" $((1+1)) `echo q`}; echo no
----
(: ${zz?sub}); echo $?; echo ${zz:=val}$zz; echo ${@:=x}; echo $?
----
readonly r; echo ${r:=x}; echo $?
----
echo "${#}" "${#@}" "${#*}" "${##}" "${#?}" "${#-}" "${#$}" | tr 0-9 nnnnnnnnnn; set -- a b; echo ${#} ${#@} ${#*} ${##} ${#1}
----
x=abc; echo ${#x[@]} ${x[0]} ${x[@]} ${x[*]:0:1} ${!x[@]} "${x[1]-none}"
----
echo "${x:-"a b"}" '${x}' "${x:-'a'}" "${x:-\"q\"}" ${x:-\"q\"} "${x-a$'\t'b}" ${x-a$'\t'b} "${x:-~}" ${x:-~} ${x:-~/foo}
----
x='a b  c'; IFS=' '; echo "${x// /_}" ${x//  / }; set -- ${x}; echo $#; echo "${x%% *}" "${x##* }" "${x%?}"
----
echo ${x:-{a,b}} {a,b}${x:-c} ${x:-$(echo "}")} ${x:-"}"} ${x:-'}'} "${x:-'}'}"
----
a=(1 2 3); echo ${a[@]@Q} ${a[@]^} "${a[@]:1:1}" "${a[@]/2/}" ${a[@]#1} "${#a[@]}" ${a[-1]} ${a[~0]}
----
a=(aa bb cc); echo "${a[*]/%?/x}" "${a[@]:0:2}" ${a[@]: -2:1} ; echo ${a[@]:1:-1}; echo after
----
x=(a b); x+=c; echo ${x[@]}; x+=(d); echo ${x[@]}; x[1]+=z; echo ${x[@]}; y=1; y+=2; echo $y; declare -i y; y+=2; echo $y; y+=a; echo $y
----
declare -A a; a[a b]=1; a["c d"]=2; a['e']=3; k='f]'; a[$k]=4; a["]"]=5; for i in "${!a[@]}"; do echo "$i=${a[$i]}"; done | sort
----
declare -A a=([a]=1 [b]=2 [c]=3 [d]=4 [e]=5 [foo]=6 [bar]=7 [baz]=8 [1]=9 [2]=10 [10]=11); echo ${!a[@]}; echo ${a[@]}; declare -p a
----
declare -A a; a=(k v k2); declare -p a; a=([x]=1 y); declare -p a
----
declare -A a; a=x; declare -p a; a[]=1; echo $?; echo ${a[]}; echo $?
----
a[]=1; echo $?; echo ${a[]}; echo no
----
a=(1 2 3); a[1.5]=x; echo no
----
a=([2]=x [2]=y z [1+1]=w); declare -p a; b=([-1]=x); echo $?
----
a=(1 2 3); unset 'a[-1]' ; declare -p a; unset 'a[-5]'; echo $?; unset 'a[@]'; declare -p a; unset a[0] a; declare -p a
----
declare -A m=([@]=x [k]=y); unset 'm[k]'; declare -p m; unset 'm[@]'; declare -p m
----
declare -a a=1; declare -p a; declare a[2]=x; declare -p a; declare -a 'b=(1 2)'; declare -p b; declare c='(1 2)'; declare -p c
----
declare -u U; U=abc; U+=def; echo $U; declare -l L=ABC; echo $L; declare -c C='hello world'; echo $C; declare -p U L C; declare -ul W=aB; echo $W; declare -p W
----
declare -i i=08; echo $?; declare -i j=3*4; j=j+1; echo $j; i=abc; echo $i; i='1 2'; echo "$? $i"
----
declare -r a=1; a=2 ; echo no
----
declare -r a=1; declare a=2; echo $?; unset a; echo $?; local x; echo $?; export a=3; echo $?; readonly a=4; echo $?; a=5 : ; echo $?; for a in 1; do echo in; done; echo $?; read a <<< x; echo $?; ((a=3)); echo $?; printf -v a x; echo $?; getopts a a; echo $?
----
f() { local -r v=1; v=2; echo no; }; f; echo "st $?"; v=3; echo $v
----
f() { local a=1 b=$a; local -i n=2+3; local -a ar=(x); local -A as=([k]=v); local; }; f
----
f() { local -p; local x=5 y; local -p x y; declare -p; }; f | head -4
----
f() { local -; set -f; echo *; }; f; echo a.t*; g() { local - x=1; set -u; shopt -so pipefail; }; g; echo $-; set -o | grep pipefail
----
f() { local x; echo "[${x-unset}]"; unset x; echo "[${x-unset}]"; x=2; }; x=1; f; echo $x
----
f() { local x=f; g; echo "f $x"; }; g() { unset x; echo "g ${x-unset}"; x=g; }; x=global; f; echo $x
----
f() { declare -g z=1; typeset -i k=4; declare -gx E=2; }; f; echo $z [$k]; declare -p E; f2() { local v=L; declare -g v=G; echo $v; }; f2; echo $v
----
x=1; f() { local x=$x; x+=1; echo $x; local -I x; echo "I $x"; }; f; g() { local -I x; echo $x; x=9; }; g; echo $x; shopt -s localvar_inherit; h() { local x; echo $x; }; h
----
declare -x -r -i A=1; declare -a -r B=(1); declare -Ax C; declare -p A B C; readonly -a; export -p | grep ' A'; readonly -p | grep -E ' [AB]='; declare -i | head -3
----
typeset -Q; echo $?; declare -p 1a; echo $?; declare a-b=1; echo $?; declare ''=; echo $?; declare -a x; declare -A x; echo $?; declare -n y=1bad; echo $?; declare -n z=(1); echo $?
----
declare -t t=1; declare -p t; f() { :; }; declare -ft f; declare -F; declare -fF f; declare -rf f; f() { echo new; }; echo $?; unset -f f; echo $?
----
x=1 y=2; unset x y z; echo $?; unset -n x; unset PATH; ls; echo $?; unset IFS; x='a b'; set -- $x; echo $#
----
export 'a b'; echo $?; export a=1 b c=; export -p | grep -E ' (a|b|c)(=|$)'; X=v export Y=$X; echo "[$Y]"; export Z+=q; echo $Z; export 2>&1 | head -0; export -x; echo $?
----
a=1 b=2 c=$a$b; echo $c; a=x b=$a true; echo "$b"; a=y; a=z eval 'echo $a'; echo $a; f() { echo $a; a=inner; }; a=pre f; echo $a; a=sp :; echo $a; set -o posix; a=px :; echo $a
----
x=$(echo a; false); echo $?; x=$(false) y=1; echo $?; x=$(false) true; echo $?; $(false); echo $?; $(true) x=5; echo $x; $(echo) ; echo $?; `exit 7`; echo $?
----
a=(1 2) echo x; a=b[0]=c; echo $a; a[0]=x true; declare -p a; foo=(a b)c; echo no
----
x=abc; echo "${x:1:1}${x:$((1+1))}${x:x=1}" $x; y=2; echo ${x::y} ${y:0:1}
----
x='*'; echo $x "$x" ${x} "${x}"*; set -f; echo $x; set +f; y='[ab].txt'; echo $y "$y"; z='a.tx\t'; echo $z; w='\a.txt'; echo $w; q='\*'; echo $q
----
IFS=; x='a b'; set -- $x; echo $#; IFS=' x'; y='axbx c x d'; set -- $y; echo $#; printf '<%s>' "$@"; echo; IFS=:; z=:a::b:; set -- $z; echo $#; printf '<%s>' "$@"; echo
----
IFS=': '; x=' a : b  c:: d '; set -- $x; echo $#; printf '<%s>' "$@"; echo; IFS=ab; set -- ${y:-1a2b3}; echo "$*" "$@" $* $#
----
IFS=,; set -- 1 2 3; a="$*"; b=$*; c=$@; d="$@"; echo "$a|$b|$c|$d"; echo "x$*y" "x$@y" x$*y; case "$*" in 1,2,3) echo m;; esac; [[ $* == 1,2,3 ]] && echo m2; [[ "$@" == '1 2 3' ]] && echo m3
----
IFS=; set -- a b; echo "$*" $* "$@"; x=$*; echo $x; y="$*"; echo $y; unset IFS; echo "$*"; x=$*; echo "$x"
----
set -- "" ; printf '<%s>' "$@" "$*" $@ $* x"$@"y; echo; set --; printf '<%s>' "$@" a"$@"b "$*" $@ ""$@ "$@"""; echo
----
set -- 'a b' c; for i; do echo $i; done; for i in $@; do echo "-$i"; done; for i do echo "$i."; done; for i
do echo nl $i; done
----
x='a  b'; cat <<E
$x "$x" '$x' \$x \\ \x \" `echo bq` $(echo "q q") ${x//a/"z"} ${y:-"d"}
E
----
cat <<-E
	tab
	  $(cat <<-F
		inner
		F
	)
		two
	E
echo after
----
cat <<'A' <<B; cat <<"C C" <<\D
a $x
A
b $((1+1))
B
c
C C
d $y
D
----
f() { cat <<E
in f $1
E
}; f x; f y | cat; x=$(f z); echo "$x"; declare -f f
----
cat <<E | tr a-z A-Z; echo after
line
E
while read l; do echo "[$l]"; done <<E
one
  two \
cont
three\\
E
----
cat <<E
unterminated $x
----
x=$(cat <<E
hi
E
); echo $x; y=`cat <<E
bq \$x \\$x
E
`; echo $y
----
cat <<E$x
a
E$x
cat <<"$E"
b
$E
cat << 'x y'z
c
x yz
----
cat <<E <<<str
here
E
cat <<<$'a\nb' ; cat <<<"  two  sp"; x='a   b'; cat <<<$x; cat <<<~; cat <<<*; cat <<<{a,b}; cat <<<a b 2>&1
----
cat 3<<E <&3
fd three
E
read x <<< ""; echo "$? [$x]"; wc -l <<< ""; exec 4<<< data; cat <&4
