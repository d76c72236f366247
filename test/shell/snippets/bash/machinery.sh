set -e; f() { false; echo in; }; f || echo or; f && echo and; if f; then echo if; fi; ! f; echo here; f; echo no
----
set -e; echo $(false); local_test() { local x=$(false); echo l; }; local_test; export y=$(false); echo e; false | true; echo p; (false); echo no
----
set -e; (set +e; false; echo sub); false & wait; echo w; { false; } || true; while false; do :; done; until true; do :; done; true && false || true; true && false; echo after; [ 1 = 2 ] && echo; echo end; { true && false; }; echo no
----
set -e; trap 'echo ERR $? $LINENO' ERR; trap 'echo EXIT $?' EXIT; f() { false; }; f || true; false; echo no
----
set -eE; trap 'echo ERR $?' ERR; f() { false; }; f; echo no
----
trap 'echo ERR $? at $LINENO: $BASH_COMMAND' ERR; false; (exit 3); nosuch; x=$(false); ! true; if false; then :; fi; false || :; f() { return 4; }; f; [[ a == b ]]; ((0)); for i in 1; do false; done; echo a | false; { false; }; :
----
trap 'echo "D: $BASH_COMMAND"' DEBUG; echo a; x=1; for i in 1 2; do :; done; if true; then echo b; fi; case x in x) echo c;; esac; ((1)); [[ a ]]; f() { echo f; }; f; (echo s); echo $(echo sub); a=(1 2); while false; do :; done
----
trap 'echo ret' RETURN; f() { :; }; f; g() { trap 'echo gret $?' RETURN; return 5; }; g; echo $?; declare -ft f; f; . ./plain.sh z
----
trap 'echo exit $?' EXIT; (echo sub; exit 3); echo $?; x=$(trap 'echo subexit' EXIT; echo v); echo $x; (trap 'echo st' EXIT); f() { exit 4; }; f; echo no
----
trap 'echo a; exit 5' EXIT; exit 3
----
trap 'echo int; trap - INT; kill -INT $$' INT; kill -INT $$; echo no
----
trap 'echo term' TERM; kill -TERM $$; kill -15 $$; echo alive; trap '' TERM; kill $$; echo ignored; trap; trap - TERM; (trap 'echo s' USR1; trap; kill -USR1 $BASHPID); kill -USR1 $BASHPID; echo no
----
trap 'echo 1' SIGHUP int Term 15; trap -p; trap -p HUP EXIT; trap; trap - HUP INT; trap; trap -- '' 2 3; trap; trap 2 3; trap; trap "echo 'q'" 0; trap; trap; trap x; echo $?; trap a b c; echo $?
----
exec {fd}> out; echo $((fd >= 10)); echo hi >&$fd; exec {fd}>&-; cat out; echo x >&$fd; echo $?; { echo a; } {fd2}> out2; cat out2; exec {ro}<a.txt; read l <&$ro; echo $l; exec {ro}<&-; read l <&$ro; echo $?; readonly RO; exec {RO}>x; echo $?
----
exec 3>&1 4>out; echo a >&3; echo b >&4; exec 1>&4; echo c; exec 1>&3 3>&-; cat out; echo d; exec 5<a.txt; read x <&5; cat <&5; exec 5<&-; exec 6<>rw; echo w >&6; cat rw; exec 7>&6-; echo v >&7; echo z >&6; cat rw
----
echo out > f; echo err >&2 2>/dev/null; { echo o; echo e >&2; } 2>&1 >/dev/null | cat; { echo o; echo e >&2; } >both 2>&1; cat both; { echo o; echo e >&2; } &>> both; cat both; echo x >| f; set -C; echo y > f; echo $?; echo z >| f; cat f; echo q >> f; echo n > newf; echo m &> f; echo $?
----
> empty; wc -c < empty; >a >b; ls a b; 2>&1 echo pre; echo mid > x y; cat x; < a.txt cat; cat < a.txt < b.txt; echo 1> n1; echo 2>n2; cat n2; echo a 1>&2 2>&1; echo > "sp f"; ls sp*; x='two w'; echo hi > $x; echo $?; y=; echo hi > $y; echo $?; echo hi > *.txt; echo $?; echo > {q,r}; echo $?
----
while getopts 'ab:c' opt; do echo "$opt=$OPTARG"; done <<< x; set -- -a -bval -b val2 -cz -- -a; while getopts ':ab:c' opt; do echo "$opt=$OPTARG@$OPTIND"; done; echo $OPTIND; shift $((OPTIND-1)); echo "$@"; OPTIND=1; getopts ab: x -b; echo "$? $x $OPTARG"; OPTERR=0; OPTIND=1; getopts ab: x -z; echo "$? $x"; getopts; echo $?; getopts a; echo $?; getopts a 1x; echo $?; getopts -a; echo $?
----
f() { while getopts a:b o; do echo $o $OPTARG; done; }; f -b -a x; f -b; OPTIND=1; f -a; OPTIND=1; f -ba1 -b y; echo $OPTIND; unset OPTIND; f -b; OPTIND=1; set -- -a- -b; getopts a-b o; echo $o; getopts a-b o; echo $o; OPTIND=1; getopts : o -x; echo $o $OPTARG; getopts '' o -x; echo $?
----
select x in a b c; do echo "$x $REPLY"; break; done <<< 2; select x in a b; do echo "[$x] $REPLY"; done <<< $'9\n\n1'; echo $?; PS3='pick> '; select i in 'one two' three; do echo $i; break; done <<< 1; set -- p q; select j; do echo $j; break; done <<< 2; select k in; do echo no; done; COLUMNS=20; select n in aaaa bbbb cccc dddd eeee ffff; do break; done <<< 1
----
type -a echo | head -1; type -t if for function { [[ time ! in; type -t nosuch; echo $?; type -p ls; type -P echo; f() { :; }; type -t f; type -f f; type -a f; alias ll='ls -l'; type ll; type -t ll; shopt -s expand_aliases; type ll; type -t ll; type -p ll; type; echo $?; hash ls; type ls; type -a ls | head -1; type '' ; type ./script.sh; type -t ./script.sh
----
command -v if; command -v f; f() { :; }; command -v f; command -V f; command -V if; command -V cd; command -V ls; command -V nosuch; echo $?; command -v ls nosuch cd; echo $?; command -pv ls; command -x; echo $?; alias g=h; command -v g; command -V g; command; echo $?; command -p echo p; command -- echo d; command -v -- ls; command eval 'exit 3'; echo no
----
hash; hash ls cat; hash; hash -t ls; hash -t ls cat; hash -t nosuch; echo $?; hash -d ls; hash -t ls; hash -r; hash; hash -l; hash -p /bin/ls foo; hash -l; foo a.txt; hash -p; echo $?; hash -d nosuch; echo $?; hash cd; hash /bin/ls; hash; hash -Z; PATH=$PATH; hash
----
f() { caller; caller 0; caller 1; g; }; g() { caller; caller 0; caller 1; caller 2; echo $?; }; f; caller; echo $?; caller 0; echo $?; caller x; echo $?; caller -1; echo $?
----
f() { echo "${FUNCNAME[@]} | ${BASH_LINENO[@]} | ${BASH_SOURCE[@]} | $LINENO"; }; g() {
f; }; g; echo ${#FUNCNAME[@]} ${BASH_LINENO[0]}; printf 'f\necho $LINENO ${BASH_SOURCE[@]} ${FUNCNAME[@]}\n' > s; . ./s; echo "f() { echo \${BASH_SOURCE[@]} \${BASH_LINENO[@]} \${FUNCNAME[@]}; }
f" > s; bash s
----
pushd; echo $?; popd; echo $?; pushd / >/dev/null; pushd /tmp; dirs; dirs -v; dirs -p; dirs -l +1; pushd +1; pushd -0; pushd; popd +5; echo $?; popd +1; dirs; pushd -n /root; dirs; popd -n; dirs; dirs -c; dirs; pushd /nosuch; echo $?; pushd +9; echo $?; dirs +9; echo $?; dirs x; echo $?; pushd a b; echo $?; popd x; echo $?; echo ${DIRSTACK[@]} ~+ ~-
----
cd sub; cd -; cd - > /dev/null; pwd; cd ..; cd ./sub/../sub/.; pwd; cd -P .; cd //; pwd; cd ///tmp; pwd; cd; pwd; OLDPWD=; cd -; echo $?; unset OLDPWD; cd -; echo $?; HOME=; cd; pwd; cd -L /tmp; cd -e /; cd -z; echo $?; cd a b; echo $?; cd ''; echo $?; CDPATH=/; cd tmp; cd -- -; CDPATH=:/; cd tmp; cd -@ /; echo $?
----
shopt | wc -l; shopt -s nullglob; echo nope*; shopt -u nullglob; shopt -s failglob; echo nope*; echo no
----
shopt -s failglob; x=(nope*); echo $? ; for i in nope*; do echo no; done; echo "st $?"; [[ a == nope* ]]; echo $?; case nope* in nope*) echo case;; esac; echo > nope*; echo end
----
shopt -s dotglob; echo *; shopt -u dotglob; echo .*; echo .h*; GLOBIGNORE='*.txt'; echo * ; GLOBIGNORE=; unset GLOBIGNORE; echo *; shopt -u globskipdots; echo .*; shopt -s nocaseglob; echo A.T*; shopt -u nocaseglob; echo A.T*
----
shopt -s extglob; touch aa ab abb b c.txt.gz; echo !(*.txt); echo @(a|b)*; echo a+(b); echo ?(a)b; echo *(a)b*; echo !(a*|*.sh); echo +([ab]); echo *.@(txt|sh); echo !(*); case abb in a+(b)) echo m;; esac; x=aXbXc; echo ${x//+(X)/-}; [[ abc == !(x*) ]] && echo neg; echo @(nosuch); echo a@(b|bb)
----
echo [a-b].txt [!a].txt [^a].txt [[:alpha:]].txt [ab][.]txt [[.a.]].txt [a-].txt [\]a].txt []a].txt [z-a].txt [a; echo '*'.txt \*.txt "*".txt ?.txt a?txt; echo sub/* */c.txt s*/?.* ./*.txt .//a.txt /tmp/shell-fixture/a.* /t?p; echo */ */. .*/ ; echo ?????.txt *\ *.txt 'sp '*
----
echo {a,b}{1,2} {a,{b,c}d}e {,x}y {a} {} {a,} {,} a{b,c}d{e,f} {1..5} {5..1} {1..10..3} {a..e..2} {01..10..4} {-3..3..2} {1..3}{a..b} {a..c}{} x{1..0}y {1..1} {a..A} {Z..a..10}
----
echo {1,2 3} {1,2\ 3} {"a,b",c} {a","b} "{a,b}" \{a,b} {a,b\} {a\,b,c} ${x}{a,b} {$x,y} {a..$x} {1..2..0} {1..a} {1.5..2} {a..zz} {1..2..-1} {2..1..-1} $({echo,x} 2>/dev/null) {a,b}=c x={a,b} {~,x} ~{,x} {*.txt,q} ${x:-{a,b}}
----
x={a,b}; echo $x; a=({1..3}); echo ${#a[@]}; y=`echo {p,q}`; echo $y; for i in {1..3}; do printf $i; done; echo; case a in {a,b}) echo m;; *) echo n;; esac; [[ {a,b} == "{a,b}" ]] && echo lit; set +B; echo {a,b}; set -B; cat <<< {a,b}; export E={1,2}; declare D={1,2}; echo $D; echo {0001..3} {1..003} {-01..1} {9223372036854775807..9223372036854775806}
----
f() { echo $1; return; }; f x; echo $?; false; f y; echo $?; g() { false; return; }; g; echo $?; h() { return 256; }; h; echo $?; i() { return -1; }; i; echo $?; j() { return abc; echo no; }; j; echo $?; k() { return 1 2; echo no; }; k; echo $?
----
return; echo $?; return 3; echo $?; break; echo $?; continue; echo $?; for i in 1 2; do break 0; done; echo $?; for i in 1 2; do break x; echo no; done; echo $?
----
for i in 1 2; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; done; done; for i in 1 2; do break 5; done; echo $i; while :; do while :; do break 2; done; done; f() { break; echo in; }; for i in 1 2; do f; echo $i; done; for i in 1 2; do (break; echo sub); done; for i in 1 2; do break 1 2; done; echo no
----
for i in 1; do eval break; echo no; done; for i in 1; do true | break; echo p; done; until false; do break; done; echo $?; while false; do :; done; echo $?; i=0; while ((i<3)); do ((i++)); continue; echo no; done; echo $i; for ((;;)); do break; done; for i in a b; do :; done; echo $i
----
exit abc; echo no
----
(exit abc); echo $?; (exit 1 2; echo st $?); echo $?; (exit -1); echo $?; (exit 300); echo $?; (exit ''); echo $?; (false; exit); echo $?; exit 7 | true; echo $?; exit 9999999999999999999999
----
x=1 y=2; f() { local x; x=5; unset y; declare z=9; w=3; }; f; echo "$x [$y] [$z] $w"; g() { x=G; }; x=pre g; echo $x; a=1; h() { local a=$a; a+=2; echo $a; }; h; echo $a; ff() { (( $1 > 0 )) && { echo $1; ff $(($1-1)); }; }; ff 3
----
f() { f; }; FUNCNEST=5; f; echo $?; FUNCNEST=; g() { local i=$1; ((i<50)) && g $((i+1)) || echo $i; }; g 0
----
eval; echo $?; eval ''; echo $?; false; eval; echo $?; eval -- echo a; eval -x; echo $?; eval 'x=5; return 2' 2>/dev/null; echo $?; eval "eval 'echo nested'"; eval $'echo 1\necho 2 # c\necho 3'; eval 'echo $LINENO
nosuch'; eval '(exit 3)'; echo $?; y=1 eval 'echo $y'; echo [$y]
----
umask; umask 77; umask; umask -S; umask u=rw,go=r; umask; umask -S u+x; umask a-w; umask -S; umask 0o22; umask 8; umask 1777; umask; umask 22x; umask -p; umask -pS; umask u+z; umask +; umask =; umask; umask -Q; umask ''; echo $?; umask 22 33; umask
----
set -o | head -30; set +o | head -5; set -o errexit; echo $-; set -o nosuch; echo $?; set +o nosuch; set -q; echo $?; set -- -a; echo $1; set -a; v=1; bash -c 'echo $v'; set +a; set - a b; echo $@; set + ; echo $?; set -o vi; set -o emacs -o vi; set -o | grep -E '^(vi|emacs)'
----
echo $_; echo a b; echo $_; : x y; echo $_; x=5; echo "[$_]"; true; echo $_; f() { echo in $_; }; f p q; echo $_; (echo s); echo $_; for i in 1; do :; done; echo $_; [[ a ]]; echo $_; echo a | cat; echo $_; y=$(echo q); echo $_
----
true | false | true; echo ${PIPESTATUS[@]} $?; false; echo ${PIPESTATUS[@]}; x=$(false | true); echo ${PIPESTATUS[@]}; (exit 2) | (exit 3); a=(${PIPESTATUS[@]}); echo ${a[@]}; ! false | true; echo ${PIPESTATUS[@]} $?; if false | true; then echo ${PIPESTATUS[@]}; fi; f() { return 4; }; f | true; echo "${PIPESTATUS[0]}"; : | : | :; echo ${#PIPESTATUS[@]}; [[ a == b ]]; echo ${PIPESTATUS[@]}; ((0)); echo ${PIPESTATUS[@]}
----
exec -a myname bash -c 'echo $0'; echo no
----
exec -c env; echo no
----
exec ./a.txt; echo no
----
shopt -s execfail; exec nosuch; echo "still $?"; exec ./a.txt; echo $?; exec /tmp; echo $?
----
(exec echo sub); exec > out; echo to file; exec >&2; cat out; exec 2>&1; exec < a.txt; read x; echo $x; exec <nosuch; echo no $?
----
. ./a.txt; echo $?; . sub; echo $?; source nosuch.sh; echo $?; . ; echo $?; PATH=$PATH:.; . plain.sh q; echo 'echo $@; shift; set -- n; echo $@' > s; set -- o p; . ./s; echo $@; . ./s a b; echo $@; echo 'return 3; echo no' > s; . ./s; echo $?; echo 'break' > s; for i in 1 2; do . ./s; echo no; done; echo 'exit 4' > s; (. ./s; echo no); echo $?; shopt -u sourcepath; . plain.sh
----
declare -f | head -1; f() { if [ a ]; then echo b; elif c; then d; else e; fi; while x; do y; done; until z; do w; done; for i in 1 2; do a; done; for ((i=0;i<2;i++)); do b; done; case $x in a|b) c;; *) d;& (e) f;;& esac; select s in a; do b; done; }; declare -f f
