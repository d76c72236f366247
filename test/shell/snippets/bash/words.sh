echo hi
----
x=1; echo $x "a $x" '$x' \$x $((x+2))
----
echo a   b  "c   d" 'e  f'
----
x="a  b   c"; echo $x; echo "$x"; set -- $x; echo $#
----
x="*.txt"; echo $x "$x"
----
echo ${x:-def} ${x-def} ${x:=set} $x ${x:+alt} ${y:+alt} ${y+alt}
----
y=; echo "[${y:-null}]" "[${y-null}]" "[${y+set}]" "[${y:+set}]" "[${y:=now}]" $y
----
echo ${x:?must be set}; echo not reached
----
echo ${x?}; echo not reached
----
x=; echo ${x:?}; echo not reached
----
x=hello; echo ${#x} ${#y} ${##} ${#@}
----
p=/usr/local/lib/libx.so.1; echo ${p##*/} ${p#*/} ${p%/*} ${p%%.*} ${p%.*} ${p##*.}
----
x=aXbXc; echo ${x/X/-} ${x//X/-} ${x/#a/A} ${x/%c/C} ${x//X} ${x/[Xb]/_} ${x//?/.}
----
x=abcdef; echo ${x:2} ${x:1:3} ${x: -2} ${x: -4:2} ${x:1:-1} ${x:10} "[${x:0:0}]"
----
x=abc; echo ${x:5:2}${x:0:1}; n=1; echo ${x:n} ${x:n:1} ${x:$((n+1))}
----
x=abcdef; echo ${x:3:-5}; echo no
----
x="hello World"; echo ${x^} ${x^^} ${x,} ${x,,} ${x^^[lo]} ${x^h} "${x^^o}"
----
x="it's"; echo ${x@Q} ${x@U} ${x@u} ${x@L}; y=$'a\nb'; echo "${y@Q}"; z='a\tb'; echo "${z@E}"
----
declare -i n=3; export n; a=(1 2); echo ${n@a} ${a@a} ${n@A} "${a[@]@A}" "${a[@]@Q}" "${a[@]@K}"
----
a=x; x=5; echo ${!a} ${!a:-q}; b=c; echo ${!b-unset} ${!b:-empty}
----
abc=1; abd=2; abe=3; echo ${!ab*} "${!ab@}"
----
echo ${nosuch!}; echo z
----
echo ${x!y}; echo z
----
set -- a "b c" d; echo $# $1 "$2" $3; for i in "$@"; do echo "<$i>"; done; for i in $*; do echo "[$i]"; done; for i in "$*"; do echo "{$i}"; done
----
set -- a "b c" d; IFS=:; echo "$*"; echo $*; x=$*; echo "$x"; y="$@"; echo "$y"
----
set -- 1 2 3 4 5 6 7 8 9 ten eleven; echo $10 ${10} ${11}; shift 3; echo $1 $#; echo ${@:2:2} "${@: -1}" ${*:7}
----
set -- ; echo "[$@]" "[$*]" $#; for i in "$@"; do echo no; done; printf '<%s>' a"$@"b; echo
----
set -- "" "a" ""; printf '<%s>' "$@"; echo; printf '<%s>' $@; echo; printf '<%s>' x"$@"y; echo
----
echo $0 $- $#; echo "$?"; false; echo $?; true; echo $?
----
IFS=:; x=a:b::c:; for i in $x; do echo "<$i>"; done; unset IFS; x=" a  b "; for i in $x; do echo "<$i>"; done
----
IFS=' :'; x="a : b: :c"; for i in $x; do echo "<$i>"; done
----
IFS=; x="a b"; for i in $x; do echo "<$i>"; done; set -- a b; echo "$*"
----
x="a b"; y=$x; echo "$y"; z=$x' c'; echo "$z"; w="$x"d; echo "$w"; printf '<%s>' $x$y"$x"; echo
----
x=; printf '<%s>' $x "$x" ''"" "$x"a; echo; set -- $x $x; echo $#
----
echo $(echo a b) "$(echo "c   d")" `echo e` "`echo "f  g"`"
----
echo "$(printf 'a\n\n\n')|" "$(printf '\n\na')"; x=$(printf 'a\nb'); echo $x; echo "$x"
----
echo `echo \`echo nested\`` $(echo $(echo deep)); echo "$(echo "$(echo "q")")"
----
echo $(<a.txt); echo "$(<a.txt)"; x=$(<nosuch); echo "[$x] $?"
----
x=$(exit 3); echo $?; y=$(false; echo out); echo $? $y; echo $(exit 5) $?
----
echo $'a\tb\n' $'\x41\101\u0041' $'it\'s' $'\e[0m' | cat; echo $'\cA' | cat; echo $"loc $?"
----
echo a{b,c}d {1..5} {a..e} {5..1} {1..10..3} {01..03} x{,y}z {a,b}{1,2}
----
echo {a,b{c,d}} {a} {} {a,b {1..} a{b,c "{a,b}" \{a,b} {a..c}{x,y} {-2..2} {c..a}
----
x=1; echo {$x,2} {$x..3} ${x}{a,b} {'a b',c} {"$x",y}
----
echo ~ ~/x ~root ~nosuch "~" \~ a~ x=~ ~+ ; OLDPWD=/tmp; echo ~-
----
x=~/a:~/b; echo $x; PATH2=~root:~; echo $PATH2; y="~"; echo $y; echo a:~ a=b:~
----
echo *.txt; echo *; echo .h*; echo s*/*; echo nomatch*; echo [ab].txt; echo ?.txt; echo [!a].txt
----
echo "*.txt" '*.txt' \*.txt *".txt" "a"*; x='*'; echo $x.txt "$x"
----
shopt -s nullglob; echo nomatch* x; shopt -u nullglob; shopt -s dotglob; echo *; shopt -u dotglob; set -f; echo *
----
shopt -s failglob; echo nomatch*; echo after
----
shopt -s failglob
echo nomatch*
echo after $?
----
shopt -s extglob
echo !(*.txt) ; echo @(a|b).txt; echo +([a-z]).txt; x=aaab; echo ${x##+(a)} ${x%%@(b|c)}; case foo in @(foo|bar)) echo m;; esac
----
shopt -s globstar; echo **/*.txt; echo **; shopt -s nocaseglob; echo A*; GLOBIGNORE=a.txt; echo *.txt
----
echo */ ./*.txt $PWD/a.tx? | cat; echo "sp ace"*; ls sp*
----
a=b=c; echo $a; x=1 y=2; echo $x$y; x+=3; echo $x; x=$x$y; echo $x
----
echo "a\b" "a\\b" "a\$b" "a\"b" "a\`b" 'a\b' a\b "\n" "a\
b"
----
echo a\
b "c\
d" 'e\
f'
----
x='a"b'; echo $x "$x" ${x#*\"} "${x%\"*}"; y="\$x"; eval echo $y
----
echo ${x:-"a b"} ${x:-'c d'} "${x:-'e f'}" "${x:-"g h"}" ${x:-i\ j} "${x:-a\}b}" ${x:-}
----
printf '<%s>' ${x:-a b} "${x:-a b}" ${x:-"a b" c} ${x:-$(echo 1 2)} "${x:-$(echo 1 2)}"; echo
----
set -- 'a b' c; printf '<%s>' ${1:+"$@"} ${nosuch-"$@"} "${nosuch:-$@}"; echo
----
x=abc; echo ${x%"c"} ${x#'a'} ${x%'*'} ${x/"b"/"*"} "${x/b/'q'}"; p='b*'; echo ${x/$p/X} ${x/"$p"/X}
----
x='a*b'; echo "${x#a\*}" "${x#*\*}" "${x/\*/-}" "${x//[*]/+}" "${x%\**}"
----
x=a.b.c; echo "${x//./ }" "${x//./\/}" ${x/./&&} ${x/b/[&]} ${x/b/\&} "${x/b/"&"}"
----
cd sub; echo $PWD ${OLDPWD##*/}; cd ..; echo ${PWD##*/}; cd -; cd nosuch; echo $?
----
unset x; set -u; echo ${x-ok}; echo $x; echo no
----
set -u; echo "$@" $#; echo ${a[0]}; echo no
----
set -u; a=(); echo "[${a[@]}]"; echo $1; echo no
----
echo a#b #comment
echo "#no" '#no' \#no # yes
----
echo $ "$" a$ $: "$%" '$' $" x"
----
echo "${PWD##*/}"; echo ${#PWD}; echo "$LINENO"
echo $LINENO
----
: ${x:=5} ; echo $x; : "${a[2]:=z}"; echo ${a[@]} ${!a[@]}; echo ${1:=q}
----
x="a b c"; set -- ${x// /_}; echo $# $1; y=${x// /}; echo $y; IFS=,; z="1,2"; set -- $z; echo $2
----
x=$'line1\nline2'; echo "$x" | while read l; do echo "<$l>"; done; echo ${#x}; echo ${x%%$'\n'*}
----
x=äöü; echo ${#x} ${x:1:1} ${x#ä} ${x^^}; y=日本語; echo ${#y} ${y:1} ${y/本/x}
----
f() { echo "${@:1:1} ${*:2} ${@:0:1}" ${FUNCNAME[0]}; }; f a b c
----
echo "$(echo ")")" "${x:-"}"}" $(case a in a) echo paren;; esac) $(echo '#' ) # c
----
echo $((1)) "$((2 + 3))" $(( (1+2)*3 )) $[4+5] $((x=5)) $x
----
shopt -s extglob; echo @(a|b).txt
----
echo @(a|b).txt; echo no
----
case ab in @(a|b)*) echo no;; esac
----
[[ ab == @(a|b)b ]] && echo yes; x='@(a|b)b'; [[ ab == $x ]] && echo var
