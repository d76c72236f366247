for
----
eval for; echo $?
----
eval 'for'; echo after
----
echo a
for
----
select
----
for i
----
for i in
----
for i in a
----
for i in a;
----
case
----
case x
----
case x in
----
case x in a
----
case x in a)
----
case x in a) b
----
while
----
until x
----
if
----
if x
----
if x; then y
----
if x; then y; else
----
if x; then y; elif
----
function f
----
f()
----
f() {
----
coproc
----
{
----
(
----
((
----
((1
----
[[
----
[[ a ==
----
[[ a && 
----
[[ -f
----
x=(
----
x=(a
----
echo |
----
echo &&
----
echo >
----
echo <<
----
echo <<<
----
echo <(
----
echo $((
----
echo ${
----
echo ${x:-
----
echo $(
----
echo "
----
echo '
----
echo `
----
echo $'
----
echo \
----
!
----
echo "$(echo "a
----
echo "${x:-"a
----
echo $(echo 'a
----
echo ${x:-$(echo
----
echo $(if true; then
----
echo $(case x in
----
echo "`echo
----
cat <<E | if true; then
a
E
----
a[
----
a[1
----
a[1]=
echo ok
----
declare -a x=(
----
{ echo; } }
----
(echo) )
----
echo a; fi; echo b
----
if true; then echo a; done
----
for i in a; do echo a; fi
----
while :; do echo; esac
----
case a in a) echo; done
----
if a; then b; }; fi
----
{ echo a; fi; }
----
( echo a; done )
----
function f { echo; )
----
echo a | fi
----
echo a && done
----
! fi
----
time done
----
if ! ; then echo; fi
----
for i in 1 2 3 do echo; done
----
while true do echo; done
----
for f in *; do; echo; done
----
case a in a) echo ;; b) esac c
----
case a in (a echo ;; esac
----
case a in a|) echo ;; esac
----
case a in |a) echo ;; esac
----
if [ a ] then echo; fi
----
echo $(( 1 + 2 )
----
echo )(
----
echo a; }; echo b
----
foo() { echo a; } bar
----
foo() echo a
----
foo bar() { :; }
----
"foo"() { :; }; echo ok
----
$foo() { :; }
----
foo ( ) { echo spaced; }; foo
----
function foo bar { :; }
----
<<E
----
> 
----
2>
----
>& 
----
&> 
----
echo >&
----
echo a >b >
----
;;
----
&&
----
|
----
(;)
----
{ ; }
----
if ; then :; fi
----
do
----
then
----
else
----
elif
----
in; echo st
----
echo (
----
echo ( a
----
a=b(c
----
a=(b)c d
----
echo 'it's
----
echo "a"b"
----
echo ${x:-"a}
----
echo ${x:-'a}
----
echo "${x:-'a}"
----
echo "${x:-'a'}" "${x:-a'b}"
----
shopt -s extglob
echo @(a
----
echo a # comment '
echo b # "
----
echo a#b' c'
----
# only comment
----
#
----
   
----
{ # c
echo x # y }
}
----
( # c )
echo x
)
----
case x in # c
# d
x) # e
echo y # f
;; # g
esac # h
----
if # a
true # b
then # c
echo z # d
fi # e
----
echo \
  continued \
  line; echo "a\
b" 'c\
d'; ec\
ho joined; echo a\	b
----
for i in a \
 b; do echo $i; done; case a in a | \
 b) echo m;; esac; a=(1
 # comment
 2 ); echo ${#a[@]}; echo a &&
 echo b ||
 echo c; echo d |
 cat; (
echo e
); {
echo f
}
----
for i in 1; { echo brace; }; for ((i=0;i<1;i++)) { echo ab; }; if true; then { echo x; } fi; { { echo nested; } }; ( (echo sub) ); (echo a;(echo b)); { (echo c) }
----
if (true) then echo paren; fi; while (false) do :; done; if { true; } then echo brace; fi; if [[ a ]] then echo cond; fi; if ((1)) then echo arith; fi; for i in a; do { echo $i; } done; ! (false) && echo neg; (echo x) | (cat); { echo y; } | { cat; }
----
if true; then echo a; fi > o; cat o; for i in 1 2; do echo $i; done | cat; while read l; do echo "r$l"; done < o; { echo g; } 2>&1 >o; cat o; (echo s) > o; cat o; case x in x) echo c;; esac > o; cat o; [[ a ]] > o; ((1)) > o; f() { echo f; } > o; f; cat o; until true; do :; done <&-; select x in a; do break; done < o > /dev/null 2>&1
