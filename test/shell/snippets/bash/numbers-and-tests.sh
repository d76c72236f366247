echo $((1 ? 2 : 3 ? 4 : 5)) $((a=b=3)) $a $b $((1,2)) $((-2**2)) $((2**-0)) $((!0 + !5)) $((~0 & 0xff)) $((1 << 2 + 1)) $((5 & 3 == 3))
----
echo $((0b1)); echo no
----
echo $((2#)) ; echo no
----
echo $((65#1)); echo no
----
echo $((1#1)); echo no
----
echo $((0#1)); echo $((36#Z 37#Z)); echo no
----
echo $((62#a)) $((62#A)) $((64#_)) $((37#A)) $((36#A)) $((16#-1))
----
echo $((0x)); echo $((0xg)); echo no
----
x=08; echo $((x)); echo no
----
x='1+'; echo $((x)); echo no
----
echo $((++5)) $((--5)) $((- -5)) $((+-+5)) $((5++)); echo no
----
echo $((x+++y)) $((x---y)); x=5; echo $((x++ + ++x)) $x $((x+=x++)) $x
----
echo $((x =)); echo no
----
echo $((=5)); echo no
----
echo $((1 ? 2)); echo no
----
echo $((1 : 2)); echo no
----
echo $(((1+2)); echo no
----
echo $((1+2)
----
echo $(( ( 1 + 2 ) * 3 )) $((
1 +
2
)) $(( 1 # comment
)); echo no
----
((  )); echo $?; (( "" )); echo $?; (()); echo $?; echo $(( )) $(())
----
a=5; ((a==5 ? b=1 : (b=2))); echo $b; ((a==5 ? b=1 : b=2)); echo $b
----
((x=1, y=2)) && echo $x $y; ((0)) || echo zero; ((1/0)) || echo err $?; let x=5 y=x*2 'z = x + y'; echo $z; let 'x=0'; echo $?; let "1 +" ; echo $?; let x=; echo $?
----
declare -i x; x='y=3'; echo $x $y; x=1+; echo "$? $x"; echo after
----
a[1+1]=5; echo ${a[2]} ${a[1 + 1]} ${a[a[2]-3]}; i=2; ((a[i]++)); ((a[i+1]=7)); echo ${a[@]} $((a[2]*a[3])); echo $((a[9])) $((a)) $((${a[2]}))
----
declare -A m; ((m[x]=5)); ((m[x]++)); ((m["a b"]=2)); k='q r'; ((m[$k]=3)); declare -p m; echo $((m[x]+m[$k]))
----
for ((i=0;i<3;)); do ((i++)); [ $i = 2 ] && continue; echo $i; done; for ((;;)) { break; }; for ((i=0; i<2; i++)) { echo b$i; }; for ((i=1/0;;)); do echo no; done; echo $?
----
for ((i=0; i<2)); do echo; done
----
for ((i=0;i<2;i++;)); do echo; done; echo $?
----
x=10; echo $[x*2] "$[1+1]" $[ x > 5 ] ; echo $(( x > 5 && x < 20 )) $(( x >> 1 )) $(( x ^ 3 | 1 )) $((x%3**2))
----
echo $((9223372036854775808)) $((0xffffffffffffffff)) $((-9223372036854775808/-1)) $((-9223372036854775808 % -1)) $((1<<-1)) $((1<<65)) $((-1>>1)) $((99999999999999999999))
----
x=x; echo $((x)); echo no $?
----
a=b b=c c=a; echo $((a)); echo no $?
----
x='a b'; echo $((x)); echo no
----
echo $(('1'+1)); echo no
----
echo $(("1"+"2")) $((1'+'2)); echo no
----
echo $((1.5+1)); echo no
----
echo $((1 @ 2)); echo no
----
echo $((1 + * 2)); echo no
----
echo $((a[)) ; echo no
----
echo $((a[0)); echo no
----
echo $((5 = 6)); echo no
----
echo $((x + 1 = 3)); echo no
----
echo $((1 <> 2)); echo $((! )); echo no
----
echo $(( ; )); echo no
----
x=5; echo $((\x)); echo $(($x$x)) $((${x}0)) $(( $x - -$x )) $((x$x)) ; echo $((5x)); echo no
----
set -e; ((0)); echo no
----
set -e; let x=0; echo no
----
set -e; x=$((1-1)); echo $x; ((x++)) || true; i=0; if ((i)); then :; fi; ! ((1)); echo here; ((x--, 0)); echo no
----
set -u; echo $((x + 1)); echo no
----
set -u; echo $((x ? 1 : 2)); echo no
----
printf '%d %i %u %o %x %X %c|%s\n' 10 -10 10 8 255 255 ABC str; printf '%5d|%-5d|%05d|%+d|% d|%+5d|%-+5d|\n' 42 42 42 42 42 42 42
----
printf '%#x %#o %#X %#b\n' 255 8 255 'a\tb'; printf '%.3d|%8.3d|%-8.3d|%08.3d|\n' 5 5 5 5; printf '%.0f %.1f %5.2f|%-8.2f|%+.1f\n' 2.5 2.25 3.14159 2.5 1
----
printf '%e %E %g %G %a\n' 1234.5 0.00012 1e20 1e-5 1; printf '%.10g %g %g %g\n' 0.1 100000 1000000 0.0001; printf '%f %f\n' inf nan; printf '%F\n' -inf
----
printf '%s %s\n' a; printf '%d %d\n' 1; printf '%s\n' a b c; printf 'x\n' a b; printf '%s%%|%5%|\n' a; printf '%'; echo $?; printf '%5'; echo $?; printf 'abc%\n'; echo $?
----
printf '%b|%b|%b\n' 'a\nb' '\x41\101\0101' 'a\cb' c; echo; printf 'a\cb\n'; printf '\e[0m\a\b\f\v\\\"\?\n' ; printf '\u20ac \U1F600 \xe2\x82\xac\n'; printf '\q\8\n'
----
printf '%10q|%-10q|%.2q\n' 'a b' 'c d' 'x y'; printf '%10b|%-6b|%.1b\n' 'a\tb' 'x' 'abc'; printf '%5c|%-5c|%c\n' a b ''
----
printf '%*d|%-*d|%.*f|%*.*f\n' 5 1 5 2 2 3.14159 8 3 2.71828; printf '%*s|\n' -5 a; printf '%*d\n' x 5; echo $?; printf '%.*s|\n' -1 abc
----
printf '%d\n' 0x10 010 "'a" '"b' "'" '' ' 5' '5 ' +5 -0 1e3; echo $?; printf '%d\n' 9223372036854775808; echo $?; printf '%u\n' -1; printf '%x\n' -1; printf '%d\n' "'é"
----
printf '%f\n' abc 1.5x '' "'a" 0x1p3; echo $?; printf '%s\n' "$(printf '%d' 3x 2>&1)"; printf '%i\n' 08; printf '%d\n' --5
----
printf -v; echo $?; printf -v x; echo $?; printf -v 1x a; echo $?; printf -v x '%s-%s' a b; echo $x; printf -v 'a[3]' q; declare -p a; declare -A m; printf -v 'm[k k]' v; declare -p m; printf -x; echo $?
----
printf '%ld %lld %hd %zd %jd %td %qd\n' 1 2 3 4 5 6 7; printf '%Lf\n' 1.5; printf '%hhd\n' 300; printf '%y\n'; echo $?; printf '%s %y %s\n' a b c; echo $?; printf "%'d\n" 1000000; printf '%I\n' 5
----
printf '%1$s\n' a; echo $?; printf '%s' ; printf '%s\n' ''; printf '' a; printf '\n' a b; printf -- '%s\n' -a; printf --; echo $?; printf - ; echo; printf '%-s|%+s|% s|%0s|%#s\n' a b c d e
----
shopt -s xpg_echo; echo 'a\tb\0101'; echo -n 'x\n'; echo -E 'y\n'; shopt -u xpg_echo; echo 'a\tb'
----
read -r a b c <<< 'x\y  z  w v '; echo "$a|$b|$c|"; read a b <<< 'x\ y z'; echo "$a|$b"; read -d '' x <<< $'l1\nl2'; echo "$? $x"; IFS= read -r -d '' y <<< $'  a\n'; echo "[$y]"
----
IFS=: read a b c <<< 'x::y:z:'; echo "$a|$b|$c"; IFS=: read a b <<< ':x:'; echo "$a|$b"; IFS=' :' read a b c <<< ' x : y : : z '; echo "$a|$b|$c"; IFS=: read a <<< 'x:'; echo "$a"; IFS=: read a <<< 'x::'; echo "$a"; IFS=: read a b <<< 'x:y:'; echo "$a|$b"; IFS=: read a b <<< 'x:y::'; echo "$a|$b"
----
read -a arr <<< 'a b  c\ d'; declare -p arr; IFS=, read -ra arr <<< 'a,,b,'; declare -p arr; read -ra arr <<< ''; declare -p arr; read -a x y <<< 'a b'; declare -p x; echo "[$y]"
----
read -n 2 x <<< abc; echo "$x $?"; read -n 0 x <<< abc; echo "[$x] $?"; read -N 3 x <<< a; echo "$? [$x]"; read -n 5 x <<< $'ab\ncd'; echo "[$x]"; read -N 4 -r x <<< 'a\bcd'; echo "$x"; read -N 4 x <<< 'a\bcde'; echo "$x"; read -n 3 a b <<< 'x y z'; echo "$a|$b"; read -N 3 a b <<< 'x y z'; echo "$a|$b"
----
read -t 0 x <<< a; echo $?; read -t 0 < /dev/null; echo $?; read -t -1 x; echo $?; read -t abc x; echo $?; read -n x y; echo $?; read -u x y; echo $?; read -u 9 y; echo $?; read -d; echo $?; read -t 1e1 x; echo $?
----
exec 3<<< $'l1\nl2'; read -u 3 x; read -u3 y; echo $x $y; read -u 3 z; echo "$? [$z]"; exec 3<&-; read -u 3 z; echo $?; read x < nosuch; echo $?
----
read -p 'P: ' x <<< v; echo $x; read -s y <<< w; echo $y; read -e z <<< q; echo $z; read -i init -e w <<< r; echo $w; read -er v <<< t; echo $v; read -Q; echo $?; read a-b <<< x; echo $?; read 'a[1]' <<< arr; declare -p a
----
echo 'a b c' | while read x y; do echo "$y $x"; done; printf 'a\nb' | while read l; do echo "$l"; done; printf 'a\nb' | while read l || [ -n "$l" ]; do echo "$l"; done; printf 'x\0y\0' | while IFS= read -r -d '' f; do echo "$f"; done; printf 'a\0b\n' | { read x; echo "$x"; }
----
printf '1\n2\n3\n' | { read a; read b; cat; echo "$a $b"; }; { read a; read b; } < a.txt; echo $a $b; while read -r l; do echo "$l"; read -r m; echo "  $m"; done < a.txt; read x y z < <(echo 1 2); echo "$x $y [$z] $?"
----
read; echo $?; read <<< '  spaces  '; echo "[$REPLY]"; read REPLY <<< ' q '; echo "[$REPLY]"; read -r <<< 'a\b '; echo "[$REPLY]"; read x <<< $'tab\there\t'; echo "[$x]"; read x < /dev/null; echo "$? [$x]"; TMOUT=1; readonly ro; read ro <<< q; echo $?; read a ro b <<< "1 2 3"; echo "$? $a $b"
----
mapfile -t a <<< $'x\ny\n\nz'; declare -p a; mapfile -n 2 a < a.txt; declare -p a; mapfile -s 1 -t a < a.txt; declare -p a; mapfile -O 5 -t a < b.txt; declare -p a; mapfile -d : a <<< 'x:y:z'; declare -p a; mapfile -t -d '' a < <(printf 'p\0q\0'); declare -p a; mapfile < a.txt; declare -p MAPFILE
----
mapfile -C 'echo cb' -c 1 -t a < a.txt; mapfile -C 'echo cb' -c 2 -t a < a.txt; cb() { echo "[$#] $1 $2"; }; readarray -t -C cb -c 1 b < a.txt; mapfile -u 3 x 3< b.txt; declare -p x; mapfile -n x; echo $?; mapfile -z; echo $?; mapfile 1x < a.txt; echo $?; mapfile -u 9 y; echo $?; mapfile -O -1 y < a.txt; echo $?; declare -A h; mapfile h < a.txt; echo $?; readonly r; mapfile r < a.txt; echo $?
----
test; echo $?; test -n; echo $?; test -z; echo $?; test ! ; echo $?; test = ; echo $?; test a = ; echo $?; test = a; echo $?; test -f -o; echo $?; test ! ! a; echo $?; test \( a; echo $?; test a \); echo $?; test \( \); echo $?; test -a; echo $?; test ! -z ''; echo $?
----
[ a = a -a b = b ]; echo $?; [ a = b -o b = b ]; echo $?; [ a -a '' ]; echo $?; [ '' -o a ]; echo $?; [ ! a = b ]; echo $?; [ ! a -a b ]; echo $?; [ a -a ! b ]; echo $?; [ -n a -a -n '' -o b ]; echo $?; [ \( a = b \) -o \( c = c \) ]; echo $?; [ ! \( a = b \) ]; echo $?
----
[ 1 -eq 01 ]; echo $?; [ 1 -eq 1.0 ]; echo $?; [ '' -eq 0 ]; echo $?; [ ' 1 ' -eq 1 ]; echo $?; [ 0x1 -eq 1 ]; echo $?; [ 1 -gt 99999999999999999999 ]; echo $?; [ -1 -lt 0 ]; echo $?; [ +1 -eq 1 ]; echo $?; [ a -lt b ]; echo $?; [ 1 -ne ]; echo $?; [ -5 = -5 ]; echo $?
----
[ a == a ]; echo $?; [ a < b ]; echo $?; [ a \< b ]; echo $?; [ b \> a ]; echo $?; [ a =~ a ]; echo $?; [ a -nt b ]; echo $?; [ -Q a ]; echo $?; [ a -Q b ]; echo $?; [ a b c d ]; echo $?; [ a = b c ]; echo $?; [ -e a.txt -a -e ]; echo $?; [ a -eq ]; echo $?; [ ( a ) ]
----
[ -v x ]; echo $?; x=; [ -v x ]; echo $?; a=(1 2); [ -v a ]; echo $?; [ -v 'a[1]' ]; echo $?; [ -v 'a[5]' ]; echo $?; [ -v 'a[@]' ]; echo $?; unset 'a[0]'; [ -v a ]; echo $?; declare -A m=([k]=v); [ -v 'm[k]' ]; echo $?; [[ -v m[z] ]]; echo $?; [ -R x ]; echo $?; declare -n r=x; [ -R r ]; echo $?; [ -o pipefail ]; echo $?; [ -o nosuch ]; echo $?; set -- a; [ -v 1 ]; echo $?; [ -v 2 ]; echo $?; [ -v @ ]; echo $?
----
[[ a = [a-z] ]]; echo $?; [[ ab == a? ]]; echo $?; [[ a != b ]]; echo $?; [[ a > b ]]; echo $?; [[ 'a b' == a\ b ]]; echo $?; [[ -n a && -z '' || x ]]; echo $?; [[ ! ( a == b ) ]]; echo $?; [[ a == (a|b) ]]; echo $?; [[ ! -f x && ! -d y ]]; echo $?; [[ -z ]]
----
[[ $x ]]; echo $?; [[ "" ]]; echo $?; [[ -f ]]; echo $?
----
[[ a
&& b ]] && echo y; [[ a ||
b ]] && echo z; [[ (
a ) ]] && echo w
----
[[ abc =~ (a)(b)?(x)? ]]; declare -p BASH_REMATCH; [[ x =~ y ]]; declare -p BASH_REMATCH; [[ 'a b' =~ a\ b ]]; echo $?; [[ 'a b' =~ 'a b' ]]; echo $?; [[ 'a.b' =~ a'.'b ]]; echo $?; [[ axb =~ a'.'b ]]; echo $?; [[ $'a\nb' =~ a.b ]]; echo $?; [[ aB =~ [[:upper:]]$ ]]; echo $?; [[ foo =~ ^(foo|bar)$ ]]; echo ${BASH_REMATCH[1]}
----
[[ 1 -eq 1 && 010 -eq 8 && 0x10 -eq 16 ]]; echo $?; x=5; [[ x -gt 3 ]]; echo $?; [[ x+1 -eq 6 ]]; echo $?; [[ a -eq b ]]; echo $?; [[ '' -eq 0 ]]; echo $?; [[ 1x -eq 1 ]]; echo $?; [[ 1/0 -eq 1 ]]; echo $?; echo here
----
[[ a b ]]; echo no
----
[[ a -a b ]]; echo no
----
[[ a = b; echo no
----
[[ ]]; echo no
----
[[ ! ]]; echo no
----
[[ ( a ]]; echo no
----
[[ a && ]]; echo no
----
[[ -f a b ]]; echo no
----
[[ a == ]]; echo no
----
if [[ a ]] then echo x; fi; [[ a ]]echo
----
[[a == a ]]; [[ a == a]]; echo $?
