echo a >&- ; echo $?
----
x=1; unset -f x; echo $x; f() { :; }; unset f; type f
----
case a in [!b]) echo y;; esac; echo ${x:-~} "${x:-~}"
----
echo "a${x+"b c"}d" ${x-"q w"}
----
trap "echo hi" INT; trap - 2; trap
----
exec 9>f; echo q >&9; cat f; exec 10>f2; echo $?
----
cd /x || echo $?; (cd /x); echo $?; cd /x; echo no
----
if cd /x 2>/dev/null; then :; fi; echo $?
----
set -eu; f() { local a="$1"; echo $a; }; f x; f
----
while getopts :ab: o -b; do echo $o$OPTARG; done
----
printf "%s" a b; printf "\n%d %s\n" 3
----
test 1 -eq 1 -a 2 -gt 1 && echo y; [ -n "" -o a = a ] && echo z
----
set -- a b; echo "$@" "${*}" ${@#a}; shift 3
----
echo `cat a.txt >/dev/null; echo $?`; : ${q:=5} ; echo $q
----
kill -s TERM
----
read a b c <<X
1 2 3 4
X
echo $c
----
f() { return; }; false; f; echo $?
----
exit
----
(exit 5); exit
----
export FOO=bar; exec env | grep FOO
----
set -- $(echo a b); echo $#; eval set -- \"x y\" z; echo $#$1
----
echo $((x=3, 2))
----
wait $(echo 99)
----
. /dev/null; echo $?
----
a=1 . /dev/null; echo $a
----
f() { x=1 g; echo [$x]; }; g() { echo $x; }; f
----
command -v [ . export
----
sleep 3 | false; echo $?
----
umask 0; umask
----
pwd -P; cd /usr/../usr/bin/..; pwd
----
readonly a b=2; readonly -p; unset b
----
echo ${PPID:+y} ${$:+z} ${-:+f}
----
printf "%d\n" "" ; printf "%s %s\n" a b c
----
true && ! false && echo c || echo d
----
echo x | while read l; do exit 3; done; echo $?
----
for i in 1 2 3; do case $i in 2) continue;; esac; echo $i; done
----
i=0; while true; do i=$((i+1)); [ $i -gt 3 ] && break; done; echo $i
----
echo "$(cat <<E
in $(echo nested)
E
)"
----
trap "echo t" TERM; kill $$; echo after
----
ulimit -n 10; ulimit -n
----
echo a\
b; echo "c\
d"
----
x="a\nb"; echo "$x"; printf "$x\n"; echo -e hi
----
f() { echo $#; }; f "" "$u" $u
----
set -f; echo /*; set +f
----
IFS=,; set -- a,b c; echo "$*"; x=a,b; echo $x
----
trap 'echo x' INT; (trap); echo [$(trap)]; (trap 'echo y' TERM; trap); trap | cat
----
trap '' INT; (trap); trap
