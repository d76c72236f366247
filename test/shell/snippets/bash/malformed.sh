if; then
----
if true; fi
----
if true; then; fi
----
if true; then echo a; else; fi
----
if true then echo; fi
----
if true; then echo a; elif; then echo b; fi
----
echo a; then
----
while do done
----
while true; done
----
for; do echo; done
----
for 1 in a; do echo; done
----
for i in a b c; echo $i; done
----
for i in a; do done
----
for i; in a; do echo; done
----
for i in; do echo x; done; echo ok
----
for i in a do echo; done
----
for a-b in 1; do echo $i; done; echo $?
----
for $x in a; do :; done; echo st
----
case; esac
----
case x; in
----
case x in esac; echo ok
----
case x in x) echo a; esac; case y in (y) echo b;; (*) echo c; esac
----
case x in a b) echo;; esac
----
case x in ) echo;; esac
----
case x in x echo;; esac
----
case x in x) echo a;;; esac
----
case x in x) ;; y) esac; echo k; case in in in) echo in;; esac; case esac in (esac) echo e;; esac
----
case x in x) echo;; esac esac
----
f( { echo; }
----
f() echo hi; f
----
f() { echo a }
----
f()
echo no
----
function { echo; }
----
function f echo; f
----
function f() ( echo sub ); f; function g
{ echo g; }; g; h () for i in 1 2; do echo $i; done; h; k() [[ a ]] ; k; echo $?; l() ((1)); l
----
f() { echo x; } > out; f; cat out; declare -f f
----
1f() { echo; }; a.b() { echo dot; }; a.b; a-b() { echo dash; }; a-b; 1f; echo() { builtin echo fn "$@"; }; echo x
----
for() { :; }
----
if() { :; }
----
f() { } 
----
{ echo a; echo b }
----
{ }
----
{echo a; }
----
( )
----
()
----
echo a)
----
a=(1 2
----
a=(1 (2) 3)
----
a=( 1 & 2 )
----
a=(1 2) b
----
echo a=(1)
----
&
----
echo a & & echo b
----
echo a ;; echo b
----
; echo a
----
echo a;
; echo b
----
|| echo a
----
echo a ||
----
echo a && ; echo b
----
echo a | | echo b
----
| echo
----
echo a |& cat; echo a |&
----
! ! true; echo $?; ! ! ! true; echo $?; !true
----
!
echo $?
----
time; echo $?
----
echo a > ; echo b
----
echo a >
----
echo a > > b
----
echo a >& ; echo
----
echo a >&- b; echo c >&2x; echo d 2>&1x
----
echo < nosuch; echo $?; echo a >&9; echo $?; echo a <&9; echo $?; echo a >&x 2>/dev/null; ls x; cat <> newf; echo $?
----
echo "abc
def
----
echo `abc
def
----
echo $(abc
def
----
echo ${abc
def
----
echo ${a b}; echo no
----
echo ${}; echo no
----
echo ${a!b}; echo no
----
echo ${-x}; echo ${#-}; echo ${a.b}; echo no
----
echo ${1a}; echo no
----
echo ${a[}; echo no
----
echo "${a"; echo no
----
echo $((1 + ; echo no
----
((1+2; echo
----
[[ a == b
----
while true; do
  echo a
----
if true
then
  echo a
fi fi
----
select x in a; do; done
----
select; do
----
until; do :; done
----
done
----
esac
----
echo ok; }
echo never
----
echo line1
echo line2 )
echo line3
----
echo line1
if true; then
  echo 'unclosed
fi
----
echo line1
for i in 1 2
do
  echo $i
  fi
done
----
eval 'echo a; )'; echo $?; eval 'if'; echo $?; eval 'echo "x'; echo $?; eval "
fi"; echo $?; eval 'for'; echo after
----
echo $(fi); echo $?; echo $(echo a; ); echo $(echo "a
b"); x=$(if true; then echo y; fi); echo $x; echo $( ( echo sub ) ); echo $(echo a) b)
----
echo `fi`; echo $?; echo `echo a; echo "b`; echo $?
----
echo $(for); echo no
----
echo <(echo a | ); echo no
----
trap 'fi' EXIT; echo a
----
trap 'echo $(' EXIT; echo a
----
printf 'echo one\nfi\necho two\n' > s; bash s; echo $?; bash < s; echo $?; . ./s; echo $?; cat s | bash; echo $?
----
printf 'echo one\necho "un\n' > s; bash s; echo $?; bash < s; echo $?; . ./s; echo $?
----
printf 'if true; then\necho a\n' > s; bash s; echo $?; bash < s; echo $?; . ./s; echo $?
----
printf 'echo ${x:?gone}\necho next\n' > s; bash s; echo $?; bash < s; echo $?; . ./s; echo $?
----
printf 'echo $((1/0))\necho next\nnosuch\n(nosuch2)\nx=$(nosuch3)\n' > s; bash s; echo $?; bash < s; echo $?; . ./s; echo $?
----
printf 'echo $LINENO\n\nf() {\n  echo $LINENO\n  nosuch\n}\nf\necho $LINENO $(echo $LINENO) \\\n $LINENO\n' > s; bash s; bash < s; . ./s
----
printf 'echo $0 $# $1 "$@"\necho ${BASH_SOURCE[0]} $BASH_SUBSHELL $SHLVL\n' > s; bash s a 'b c'; bash -s x y < s; . ./s q; bash ./s; bash -c '. ./s; echo $0' name 1 2
----
bash -c 'echo $0 $1 $#' a b c; bash -c; echo $?; bash -c ''; echo $?; bash nosuch; echo $?; bash sub; echo $?; bash -Z; echo $?; bash --nosuch; echo $?; bash -o nosuch; echo $?; bash -c 'exit 3'; echo $?
----
bash -n -c 'echo a; if'; echo $?; bash -nc 'echo a'; echo $?; bash -e -c 'false; echo no'; echo $?; bash -u -c 'echo $x; echo no'; echo $?; bash -x -c 'echo a; x=1'; bash -v -c 'echo a; echo b'; bash -ec 'false || true; echo yes'; bash -o pipefail -c 'false | true'; echo $?; bash +e -c 'false; echo y'
----
bash -xc 'f() { echo $1; }; f "a b"; for i in 1 2; do echo $i; done; [[ a == b* ]]; ((1+1)); case x in y) ;; x) echo;; esac; a=(1 "2 3"); x+=y; echo > /dev/null; : ${z:=5}; if true; then :; fi; (echo s); { echo g; }; echo a | cat; y=$(echo q); let q=1; export E=1; local z'
----
PS4='+ $LINENO: ' bash -xc 'echo a
echo b; f() { 
echo c; }
f'; PS4='>\w ' bash -xc 'echo $(echo a)'; PS4='${x}' bash -xc 'x=y; echo a'; bash -xc "echo 'a b' \"c\" \$'d\n' '' \\; '*' ~ a=b 'x=y z'"
----
bash -vc 'echo a
# comment
if true
then echo b
fi'; printf 'echo v1\n\n# c\necho v2' > s; bash -v s; set -v; echo on
echo two; set +v
echo three
----
set -o posix; f-x() { echo; }; echo $?; unset -f echo; alias x=y; x; for i in a; do unset i; done; export 1x; echo no
----
echo 'echo $-' | bash; echo 'echo $-' | bash -s; bash -c 'echo $-'; bash -ec 'echo $-'; bash -uxc 'echo $-' 2>/dev/null; bash -c 'set -efu; echo $-; set +f; echo $-; set -abkCTEPHBm; echo $-'
