if true; then echo yes; fi; if false; then echo no; else echo else; fi; if false; then :; elif true; then echo elif; else echo no; fi; if false; then :; fi; echo $?
----
for i in 1 2 3; do echo $i; done; for i in; do echo no; done; for i in a "b c" $(echo d e); do echo "<$i>"; done; echo $i
----
i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done; until [ $i -eq 0 ]; do i=$((i-1)); done; echo $i $?
----
for i in 1 2 3 4; do [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done; while :; do break; done; echo $?
----
for i in 1 2 3; do for j in a b; do [ $i = 2 ] && continue 2; [ $i = 3 ] && break 2; echo $i$j; done; done; echo end
----
break; continue 2; echo $?; for i in 1; do break 5; done; for i in 1 2; do continue 9; echo no; done; for i in 1; do break x; done; echo after
----
for i in 1 2; do break 0; echo a; done; echo $?; f() { break; }; for i in 1 2; do f; echo $i; done
----
case abc in a*) echo star;; esac; case x in a|b|x) echo alt;; *) echo no;; esac; case "" in "") echo empty;; esac; case q in [a-m]) echo 1;; [n-z]) echo 2;; esac
----
case a in a) echo 1;& b) echo 2;; c) echo 3;; esac; case a in a) echo 1;;& b) echo 2;; *) echo 3;; esac; case z in a) ;; esac; echo $?
----
x='a*'; case 'a*' in $x) echo pat;; esac; case abc in "$x") echo no;; $x) echo yes;; esac; case 'a*' in a\*) echo lit;; esac; case "a b" in "a b") echo sp;; esac
----
case $(echo hi) in hi) echo sub;; esac; case x in (x) echo paren;; esac; case 5 in [0-9]) echo digit;; esac; case A in [[:upper:]]) echo upper;; esac
----
f() { echo in $1; return 5; echo no; }; f x; echo $?; g() { f y; }; g; echo $?; h() { return; }; false; h; echo $?
----
f() { x=1; local y=2; z=3; echo $x $y; }; f; echo $x "[$y]" $z; function g { echo g; }; g; function h() { echo h; }; h
----
fact() { if [ $1 -le 1 ]; then echo 1; else echo $(( $1 * $(fact $(($1-1))) )); fi; }; fact 6; fib() { (($1<2)) && { r=$1; return; }; fib $(($1-1)); local a=$r; fib $(($1-2)); r=$((a+r)); }; fib 12; echo $r
----
f() { f; }; FUNCNEST=20; f; echo $?
----
f() (echo sub; x=2; exit 3); x=1; f; echo $? $x; g() if true; then echo if; fi; g; h() for i in 1 2; do echo $i; done; h
----
f() { echo "$@"; } >out 2>&1; f hi; cat out; g() { cat; } < a.txt; g
----
{ echo a; echo b; } | cat; { x=5; }; echo $x; (x=6; echo $x); echo $x; (exit 7); echo $?; ( (echo nested) )
----
true && echo a || echo b; false && echo c || echo d; true || echo e && echo f; false || false; echo $?; ! true; echo $?; ! false; echo $?
----
echo a; echo b & wait; echo c; true & wait $!; echo $?; (exit 4) & wait $!; echo $?
----
echo a | tr a b | cat; echo x | while read y; do echo "got $y"; z=$y; done; echo "[$z]"; false | true; echo $?; true | false; echo $?
----
set -o pipefail; false | true; echo $?; (exit 3) | (exit 4) | true; echo $?; true | true; echo $?; ! false | true; echo $?
----
nosuch | cat; echo ${PIPESTATUS[@]}; echo a |& cat; nosuch |& cat; yes | head -1; echo ${PIPESTATUS[1]}
----
set -e; true; false || true; if false; then :; fi; ! true; x=$(false) || echo caught; echo here; false; echo no
----
set -e; f() { false; echo in f; }; f || echo or; f && echo and; echo mid; f; echo no
----
set -e; (false; echo no); echo no2
----
set -e; x=$(false); echo no
----
set -e; echo $(false; echo inner); false | true; echo after pipe; true | false; echo no
----
set -e; while false; do :; done; until true; do :; done; for i in 1; do false; done; echo no
----
set -e; { false; } || echo grp; (false) || echo sub; ((0)) || echo arith; [[ a = b ]] || echo cond; ((0)); echo no
----
set -x; echo a "b c" '' '$x'; x=1; y="a b"; [ $x = 1 ]; for i in 1 2; do :; done
----
set -x; [[ a == b* && -n x ]]; ((1+1)); case a in a) :;; esac; f() { echo f; }; f; x=$(echo q); (echo s); set +x; echo off
----
PS4='> '; set -x; echo a; PS4='+$LINENO: '; echo b
eval 'echo c'
----
set -v; echo a
echo b; echo c
----
set -n; echo no
----
echo 'exit 3' > s; bash s; echo $?; bash ./s; (exit 300); echo $?; f() { return 300; }; f; echo $?; bash -c 'exit 9'; echo $?
----
exit 5; echo no
----
(exit 2) && echo no; echo $?; exit
----
exit abc
----
exit 1 2; echo $?
----
return 3; echo $?; f() { return abc; }; f; echo $?
----
trap 'echo bye $?' EXIT; echo hi; exit 3
----
trap 'echo bye' EXIT; (echo sub); trap - EXIT; echo end
----
trap 'echo one' EXIT; trap 'echo two' EXIT; trap; trap -p EXIT; false
----
trap 'echo got USR1' USR1; kill -USR1 $$; echo after; trap '' USR1; kill -USR1 $$; echo ignored; trap - USR1; trap
----
trap 'echo term; exit 7' TERM; kill $$; echo no
----
trap 'echo err $?' ERR; false; true; (exit 3); false || true; if false; then :; fi; f() { false; }; f; nosuch; ! true; echo end
----
set -E; trap 'echo err' ERR; f() { false; true; }; f; echo end
----
trap 'echo dbg $BASH_COMMAND' DEBUG; true; x=1; echo hi; for i in 1; do :; done; [[ a ]]; ((1)); case x in esac
----
f() { trap 'echo ret' RETURN; echo in; }; f; trap 'echo exit in sub' EXIT; (trap 'echo sub exit' EXIT; echo s); echo e
----
trap 'echo a; false' EXIT; true
----
bash -c 'trap "echo int; exit 3" INT; kill -INT $$; echo no'; echo $?; bash -c 'kill -TERM $$'; echo $?
----
select x in a b c; do echo "$x $REPLY"; break; done <<< 2; select x in a b; do echo "[$x] $REPLY"; done <<< $'9\n1\nfoo\n\n2'
----
PS3='pick: '; select w in one two; do echo $w; done < /dev/null; echo $?; set -- p q; select v; do echo $v; break; done <<< 1
----
time -p true 2>&1 | cat > /dev/null; TIMEFORMAT=; time true; echo ok; TIMEFORMAT='t %%'; time true
----
f() { echo $LINENO; }
f
echo $LINENO; x=$(echo $LINENO); echo $x
nosuch
----
while read a b; do echo "$b $a"; done <<< $'1 2\n3 4'; for f in *.txt; do echo "$f"; done | wc -l; i=0; while :; do ((++i == 5)) && break; done; echo $i
----
if [ -f a.txt ] && [ ! -d a.txt ]; then echo file; fi; [ -d sub ] && echo dir; test -e nosuch || echo none; if ! nosuch 2>/dev/null; then echo failed; fi
----
coproc cat; echo hi >&${COPROC[1]}; read x <&${COPROC[0]}; echo $x; coproc_done=1
----
a() { b; }; b() { c; }; c() { caller 0; caller 1; caller; }; a; caller; echo $?
----
f() { echo old; }; f() { echo new; }; f; unset -f f; f; echo $?; type f; echo() { builtin echo over "$@"; }; echo x; unset -f echo; echo y
----
x=outer; f() { local x=inner; g; }; g() { echo $x; x=changed; }; f; echo $x; local z=1; h() { local x; echo "[${x-unset}]"; x=; local y=$x; }; h
----
f() { local i; for i in 1 2; do :; done; echo $i; }; i=9; f; echo $i; f() { unset v; echo ${v-none}; v=new; }; v=old; f; echo $v
----
command_not_found_handle() { echo "handler: $*"; return 9; }; nosuch a b; echo $?
----
x=5 eval 'echo $x'; echo "[$x]"
----
x=1; x=2 echo $x; x=3 bash -c 'echo $x'; f() { echo $x; }; x=4 f; echo $x; IFS=: read a b <<< 1:2; echo $a $b "[$IFS]" | cat
