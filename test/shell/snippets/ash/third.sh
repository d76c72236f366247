echo ${x-a} ${x:=b} ${#x} ${x%b} "${x:+c}"; echo ${1-none} ${@:-empty}; set -- p q r; echo ${2} ${#} ${@:2} ${*:1:2}
----
x=hello; echo ${x:1:2} ${x: -2} ${x:(-3):2} ${x/l/L} ${x//l/L} ${x/l} ${x/#h/H} ${x/%o/O}
----
x=abc; echo ${x:0:-1}; echo no
----
x=a.b.c; echo ${x%.*} ${x%%.*} ${x#*.} ${x##*.} ${x%"."*} ${x#a} ${x%[bc]}
----
x=; echo "[${x:-d}]" "[${x-d}]" "[${x:+s}]" "[${x+s}]"; unset x; : ${x:?"msg here"}; echo no
----
: ${nosuch?}; echo no
----
(: ${nosuch:?boom}); echo $?
----
echo ${}; echo no
----
echo ${x
----
echo "${x
----
echo $(echo a
----
echo `echo a
----
echo $((1+2)
----
echo $((1 + + 2)) $((- -1)) $((!0)) $((1==1)) $((5%3)) $((2**8)) $((1<<4)) $((7&3)) $((6|1)) $((5^1)) $((~0)) $((1&&0)) $((0||1)) $((1?2:3)) $((1,2))
----
x=3; echo $((x++)) $((++x)) $((x--)) $((--x)) $((x+=2)) $((x*=2)) $((x-=1)) $((x/=2)) $((x%=3)) $((x<<=2)) $((x>>=1)) $((x|=1)) $((x&=3)) $((x^=1)) $x
----
echo $((0x1F)) $((017)) $((10)) $((0)) $((-5)) $((1 + 2 * 3)) $(((1+2)*3)); echo $((2#101)); echo next
----
echo $((a)); a=5; echo $((a)) $((a+1)) $(($a*2)); b=a; echo $((b)); c='1+1'; echo $((c)); echo $((c*2))
----
echo $((5 5)); echo no
----
echo $((x=)); echo no
----
echo $((3=4)); echo no
----
echo $((09)); echo no
----
echo $((1.5)); echo no
----
echo $((2**-1)); echo no
----
for i in a b; do echo $i; done; for i; do echo no; done; for i in; do echo no; done; for i in $(echo x y) "z w"; do echo "[$i]"; done; echo $i
----
i=0; while [ $i -lt 3 ]; do i=$((i+1)); [ $i = 2 ] && continue; echo $i; done; until [ $i = 0 ]; do i=$((i-1)); done; echo $i; while true; do while true; do break 2; done; done; echo out
----
f() { echo $# "$@"; return 4; }; f 1 "2 3"; echo $?; f; g() { local a b=2; a=1; echo $a$b; }; g; echo "[$a$b]"; h() { return; }; false; h; echo $?; i() { f x; echo $1; }; i y; unset -f f; f
----
f() { f2() { echo inner; }; f2; }; f; f2; f() ( echo sub; x=1 ); x=0; f; echo $x; function g { echo kw; }; g; function h() { echo both; }; h
----
local x=1; echo no
----
f() { local 1x; echo in; }; f; echo no
----
return; echo no
----
return 5
----
(exit 3); echo $?; (return 4); echo $?; x=$(exit 5); echo $?; exit 6
----
exit 256
----
exit -1
----
exit a
----
exit 1 2
----
true | false; echo $?; false | true; echo $?; ! false; echo $?; ! true | false; echo $?; set -o pipefail; false | true; echo $?
----
{ echo a; echo b; } | { read x; read y; echo $y$x; }; echo x | read z; echo "[$z]"; echo a b | (read p q; echo $q); { echo g; } > f; cat f; (echo s; exit 3) || echo $?
----
echo a > f; echo b >> f; cat < f; cat f - < /dev/null; echo c 1>&2; echo d 2>&1; echo e >&1; { echo o; echo e >&2; } 2> err > out; cat err out; echo x >| f; cat f; : > f; wc -c < f | tr -d ' '; cat nosuch 2>/dev/null; echo $?; echo y 3> g; cat <> h; echo $?
----
exec 3> o; echo t >&3; exec 3>&-; cat o; exec 4< a.txt; read x <&4; read y <&4; echo $x $y; exec 4<&-; read z <&4; echo $?; exec 5>&1; echo five >&5; exec 5>&-; echo x >&5; echo $?
----
cat < nosuch; echo $?; echo > /nosuch/x; echo $?; echo > sub; echo $?; echo x > ""; echo $?; cat <&7; echo $?; echo >&x; echo $?; ls x
----
set -C; echo a > f; echo b > f; echo $?; echo c >| f; cat f; set +C; echo d > f; cat f
----
cat <<A; cat <<B
a $((1+1))
A
b ${x:-y}
B
cat <<'Q'
$x `y` \z
Q
cat <<-T
	tab
		two
	T
----
cat <<E1 <<E2
one
E1
two
E2
x=$(cat <<E
in
E
); echo $x
----
read a b c <<E
1 2 3 4
E
echo "$c"; IFS=, read p q <<E
x,y,z
E
echo "$q"; read -r r <<'E'
a\tb
E
echo "$r"; read s <<'E'
a\
b
E
echo "$s"; read t </dev/null; echo $?; read; echo $?
----
printf '%*d|%-*d|%.2s|%.*f\n' 5 42 5 42 abc 1 3.14; printf '\x41\101\n'; printf '%i %u %X %g %G\n' 5 6 255 0.5 1e10; printf '%d\n' 0x10 010 "'A"; printf -v x a; echo "$x"; printf --; echo $?
----
echo -e 'a\tb\\c\x41\0101'; echo -n no; echo; echo -en 'x\n'; echo 'a\nb'; echo -E 'a\nb'; echo -q; echo --; echo -; echo -e 'a\cb'; echo; echo -ne; echo -nn x; echo
----
test 1 = 1 && echo y; [ a != b ] && echo y; [ 1 -lt 2 -a 3 -gt 2 ] && echo y; [ ! -e nosuch ] && echo y; [ -z "" -o -n "" ] && echo y; [ a ] && echo y; [ "" ] || echo n; [ ] || echo n; [ ! "" ] && echo y; [ \( a = a \) ] && echo y; [ a \< b ] && echo y; [ a.txt -nt nosuch ]; echo $?; [ -f a.txt -a -r a.txt ]; echo $?
----
[ 1 -eq a ]; echo $?; [ a b ]; echo $?; [ a = b c ]; echo $?; [ -f ]; echo $?; [ = ]; echo $?; [ a -foo b ]; echo $?; [ a; echo $?; test -a; echo $?; [ ! ]; echo $?; [ 1 -eq ]; echo $?; [ ( ]; echo $?
----
trap 'echo bye' EXIT; (echo sub); trap; trap - EXIT; trap 'echo h' HUP INT; trap; kill -HUP $$; trap '' TERM; kill $$; echo alive; trap 15; kill -l 15; trap x BOGUS; echo $?
----
trap 'echo t $?' EXIT; false
----
trap 'exit 3' EXIT; exit 1
----
trap 'echo int' INT; kill -INT $$; echo after; trap - INT; kill -INT $$; echo no
----
alias x='echo ax'; x; alias; alias y=z x; alias nosuch; echo $?; unalias x; unalias nosuch; echo $?; unalias -a; alias; alias 'a b=c'; echo $?
----
alias e='echo hi'
e
e there; \e; 'e'; alias s='e '; alias w=world
s w
unalias e
e
----
export A=1; sh -c 'echo $A'; export -n A; sh -c 'echo [$A]'; B=2 sh -c 'echo $B'; echo [$B]; export C; C=3; sh -c 'echo $C'; export -p | head -2; export 1x; echo no
----
readonly R=1; readonly; R=2; echo no
----
readonly R=1; unset R; echo no
----
readonly R=1; (R=2; echo in); echo $?; export R=3; echo no
----
x=1 y=2; unset x y z; echo "[$x$y]"; unset; f() { :; }; unset -f f; f; unset -v nosuch; echo $?; unset 1x; echo no
----
set -- a b; echo $#; set -e; echo $-; set +e; set -x; : t; set +x; set -o; set -Q; echo no
----
set -o nosuch; echo no
----
set -v; echo a
# c
echo b
if true; then
 echo c; fi
----
set -e; false || true; if false; then :; fi; ! true; false && true; f() { false; echo f; }; f || true; x=$(false) || true; (false) || true; echo here; (false; echo no); echo no
----
set -e; x=$(false); echo no
----
set -u; echo ${x-ok}; echo "$@"; echo $#; echo $x; echo no
----
set -f; echo *; set +f; echo *; echo [ab].txt; echo ?.txt; echo .*; echo */; echo sub/*; echo nope*; echo "*"; echo \*; x='*'; echo $x "$x"; echo [!a].txt; echo [[:alpha:]].txt; echo {a,b}
----
set -n; echo no
----
shift; echo $?; set -- 1 2 3; shift 2; echo $*; shift 5; echo $?; shift x; echo no
----
getopts ab: o -a; echo $o; getopts ab: o -b; echo $? $o; OPTIND=1; while getopts :ab: o -a -b v -x -b; do echo "$o:$OPTARG:$OPTIND"; done; OPTIND=1; while getopts ab: o -a -bv -x x; do echo "$o:$OPTARG"; done; getopts; echo $?
----
. ./plain.sh x; echo $?; . nosuch; echo no
----
. sub; echo no
----
source ./plain.sh y; . plain.sh; echo no
----
echo 'echo in $1 $#; v=5; return 3; echo no' > s; . ./s a b; echo $? $v $#; echo 'exit 4' > s; (. ./s; echo no); echo $?; echo 'fi' > s; . ./s; echo no
----
eval 'echo a; echo b'; eval echo '$x'; x=1; eval 'x=2'; echo $x; eval; echo $?; eval 'false'; echo $?; eval 'echo "'; echo no
----
eval fi; echo no
----
exec echo x; echo no
----
exec ./a.txt; echo no
----
exec 2>&1; exec > o; echo to; exec >&2; cat o
----
command exec nosuch; echo $?
----
if true then echo; fi
----
if true; echo; fi
----
if; then :; fi
----
if true; then; fi
----
while; do :; done
----
while true; done
----
for; do :; done
----
for i in a; done
----
for i in a; echo; done
----
for i a; do :; done
----
case x in a b) ;; esac
----
( echo a
----
echo a )
----
echo a }
----
}
----
f() { echo a }
----
()
----
{ }
----
{}
----
;
----
;;
----
&
----
| cat
----
echo |
----
echo &&
----
&& echo
----
echo a & & echo b
----
echo a &&& echo b
----
echo >
----
echo > ;
----
echo <
----
echo 'a
----
echo "a
b
----
done
----
then
----
esac
----
echo a
fi
echo b
----
a=(1 2); echo no
----
((x=1)); echo $?; ((0)); echo $?
----
let x=5+2; echo $x; let 'y = x * 2'; echo $y; let 0; echo $?; let; echo $?; let 1/0; echo no
----
IFS=:; x=a:b:c; set -- $x; echo $#; x=:a::b:; set -- $x; echo $#; printf '<%s>' "$@"; echo; IFS=' :'; x=' a : b::c '; set -- $x; printf '<%s>' "$@"; echo; IFS=; x='a b'; set -- $x; echo $#; unset IFS; set -- $x; echo $#; IFS=-; set -- a b c; echo "$*" $* "$@"
----
x='a  b'; echo $x "$x"; set -- $x; echo $#; set -- "$x" ''; echo $#; set -- $nosuch "" ''; echo $#; set -- "$@" x; echo $#; for i in "$@"; do echo "[$i]"; done; set -- ; echo "$@"x"$*"; set -- "a b" c; for i in "$@"; do echo $i; done; for i in $*; do echo $i; done; echo "${@}" "${*}" ${#@} ${#*}
----
x=1; x=2 eval 'echo $x'; echo $x; x=3 :; echo $x; x=4 true; echo $x; f() { echo $x; x=9; }; x=5 f; echo $x; x=6 y=$x sh -c 'echo $x $y'; a=b c=$a; echo $c; x=7 echo $x
----
help | head -3; help cd; echo $?; history; echo $?; time true 2>/dev/null; echo $?; select i in a; do break; done; echo no
