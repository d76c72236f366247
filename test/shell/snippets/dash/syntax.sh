nosuch
----
nosuch; echo $?; ./nosuch; echo $?; ./a.txt; echo $?; ./sub; echo $?; /; echo $?; ''; echo $?

nosuch; echo $?
----
if true; then
----
if true
----
if
----
if; then
----
if true; else
----
if true; then :; elif
----
if true; then echo a; else echo b
----
while true; do echo x
----
while true
----
while
----
until false; done
----
for
----
for x
----
for x in a b
----
for x in a b; do echo
----
for x in a b; echo; done
----
for 1x in a; do :; done
----
for x y in a; do :; done
----
for $x in a; do :; done
----
for ((i=0;i<3;i++)); do echo $i; done
----
for x in a b do echo; done
----
for x; echo; done
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
case x in a) echo
----
case x in a) echo;; b) echo
----
case x y in a) echo;; esac
----
case x in a b) echo;; esac
----
case x in a) echo;& b) echo;; esac
----
case x in esac; echo ok
----
case x in (a) echo a;; (x) echo x;; esac
----
case x in esac) echo a;; esac
----
{ echo a
----
{ echo a; )
----
(echo a
----
(echo a; }
----
()
----
( )
----
{ }
----
{}
----
}
----
)
----
fi
----
done
----
then
----
else
----
elif x
----
esac
----
do
----
echo a; fi; echo b
----
echo )
----
echo (
----
echo a (b)
----
echo a(b)
----
a b()
----
f( echo a )
----
f()
----
f() echo a
----
f() { echo a
----
f() ( echo sub ); f
----
f() if true; then echo iffy; fi; f
----
f () { echo spaced; } ; f
----
1f() { echo a; }; 1f
----
f-g() { echo a; }; f-g
----
a=b() { echo a; }
----
if() { echo a; }
----
$x() { echo a; }
----
;
----
;;
----
; echo a
----
&
----
& echo a
----
|
----
| cat
----
||
----
&&
----
echo a;; echo b
----
echo a;&
----
echo a ; ; echo b
----
echo a & ; echo b
----
echo a &; echo b
----
echo a | | cat
----
echo a |
----
echo a ||
----
echo a &&
----
echo a && && echo b
----
echo a || ; echo b
----
! 
----
! ! true; echo $?
----
! true; echo $?
----
echo a; ! 
----
>
----
> ;
----
echo a > 
----
echo a > ; echo b
----
echo a > | cat
----
echo a < 
----
echo a <<
----
echo a << ; echo b
----
echo a >& ; echo b
----
echo a > > b
----
echo a <> b; cat b
----
echo a >| b; cat b
----
cat <<< a
----
cat <(echo a)
----
echo a >(cat)
----
echo a |& cat
----
echo a &> out; sleep 0.1; cat out
----
echo "a
----
echo 'a
----
echo `echo
----
echo $(echo
----
echo $((1
----
echo $((1)
----
echo ${x
----
echo "${x
----
echo "a${x:-b
----
echo ${x:-"a}
----
echo $(echo "a)
----
echo "$(echo a
----
echo `echo "a`
----
echo $(if)
----
echo $(if true; then)
----
echo $(echo a; done)
----
echo `if`
----
echo `echo )`
----
echo a\
----
echo \
a
----
a=(1 2)
----
a=()
----
a[1]=2; echo $?
----
a+=b; echo $?
----
x=1 y=2
echo $x$y
----
[[ a = a ]]; echo $?
----
[[ a == a && b ]]; echo $?
----
[[ -n x ]] && echo yes
----
function f { echo F; }; f
----
function f() { echo F; }
----
select x in a; do :; done
----
((1+1)); echo $?
----
((x=3)) && echo yes
----
let x=1; echo $?
----
source ./a.txt; echo $?
----
coproc cat; echo $?
----
echo $'a\tb' $"c"
----
echo {a,b} {1..3} a{b,c}d
----
echo ok
fi
echo no
----
echo one
echo two
echo three )
echo four
----
if true
then
  echo a
else
  echo b
done
----
while read x
do
  echo $x
fi
----
for i in 1 2
do
  echo $i
echo done
----
case x in
  a) echo a
  b) echo b;;
esac
----
f() {
  echo a
  echo b


----
echo "one
two
three
----
eval 'if'; echo no
----
eval 'echo )'; echo no
----
eval 'echo a
fi'; echo no
----
eval 'nosuch'; echo $?; eval 'echo a
nosuch'
----
echo a
eval 'nosuch

nosuch'
nosuch
----
trap 'if' EXIT; echo a
----
sh -c 'if'; echo $?; sh -c 'echo )'; echo $?
----
sh -c 'if' myname; echo $?; sh -c nosuch myname; echo $?
----
printf 'echo a\nfi\n' > s.sh; sh s.sh; echo $?; sh ./s.sh; echo $?
----
printf 'echo a\n\nnosuch\n' > s.sh; sh s.sh; echo $?; chmod +x s.sh; ./s.sh; echo $?
----
printf '#!/bin/sh\necho a\nif true\n' > s.sh; chmod +x s.sh; ./s.sh; echo $?; . ./s.sh; echo no
----
printf 'echo a\nif true; then\necho b\n' | sh; echo $?; printf 'echo a\n)\necho b\n' | sh; echo $?
----
printf 'nosuch\n\nnosuch2\n' | sh; echo $?
----
cat <<EOF; echo b
$((1+1)) `echo x` ${y-z} \$w "q" \\ \a
EOF
----
cat <<'EOF'; cat <<-"EOF"
$x `y`
EOF
	tabbed
		twice $x
	EOF
----
cat <<A; cat <<B
a
A
b
B
----
if true; then fi
----
while do done
----
for i in; do echo no; done; echo ok
----
for i in a; do done
----
{ ; }
----
(;)
----
echo a; } 
----
echo } { a
----
case a in a) ;; esac; echo $?
----
case a in *) esac; echo $?
----
case a in "a"|b) echo hit; esac
----
case a in |b) echo; esac
----
case a in a|) echo; esac
----
case in in in) echo in;; esac
----
if true; then echo a; fi fi
----
{ echo a; } { echo b; }
----
(echo a) (echo b)
----
(echo a) echo b
----
{ echo a; } echo b
----
if true; then echo a; fi echo b
----
x=1 (echo a)
----
x=1 { echo a; }
----
x=1 if true; then :; fi
----
> f { echo a; }
----
> f if true; then echo a; fi
----
! { false; }; echo $?
----
f() { echo $1; }
f a; f() { echo b; }; f
----
break() { echo a; }
----
export() { echo a; }; echo no
----
cd() { echo mine; }; cd; unset -f cd
----
echo a #comment
# comment
echo b#c
----
echo a;
;
echo b
----
if [ 1 = 1 ]; then echo a; elif; then echo b; fi
----
function
----
x = 1; echo $?
----
echo "unterminated $(echo "x)"
echo next
----
alias foo='echo aliased'
foo bar
----
alias foo='if true; then'
foo echo ok; fi
----
echo 1>&2 2>&-x
----
echo `echo \`echo nested\``
----
echo $( (echo a); (echo b) )
----
echo $((echo a); (echo b))
----
cat <<EOF |
one
EOF
tr a-z A-Z
----
if false; then echo a
elif true
then echo b
fi | cat
----
&& echo a
----
echo a &&
echo b ||
echo c |
cat
----
esac; echo a
----
in
----
case x in a) echo a;; b) echo b;; c
----
while :; do break; done done
----
f() { return 1; }; f || { echo failed; }
----
"if" true; then
----
\if true; echo $?
----
'{' echo; echo $?
----
echo \
