echo a
echo )
echo b
----
fi
----
if true; then
----
echo "abc
----
echo 'abc
def
----
echo $(echo a
----
echo a; done
----
for i in 1 2; echo $i; done
----
while true; do echo x
----
case x in a) echo;
----
{ echo a; 
----
(echo a
----
echo a | | b
----
a && && b
----
;
----
echo a;; echo b
----
foo() { echo x; } }
----
echo hi
if [ a ]; then echo x; fi fi
echo no
----
function
----
echo > ; echo b
----
echo <
----
echo ${x
----
echo `echo a
----
if; then echo; fi
----
if true; then fi
----
for x y; do :; done
----
echo ok # comment
# whole line

echo "not # comment" # yes
----
echo a; echo b;
echo c &
wait
----
if true
then
  echo multi
else
  echo no
fi
for x in 1 2
do
  echo $x
done
case a in
  a)
    echo case
    ;;
esac
----
echo one && \
echo two ||
echo three
echo four |
cat
----
f ( ) { echo spaced; }
f
function g
{
  echo newline
}
g
----
! true; echo $?; ! ! true; echo $?; { ! false; }; echo $?
----
echo a>out b; cat out; x=1;y=2;echo $x$y;(echo sub);{ echo grp;}
----
if true; then echo a; fi; if true; then echo b; fi | cat; while false; do :; done; for i in x; do echo $i; done && echo ok
----
eval 'echo "unterminated'; echo $?; eval ')'; echo $?; eval 'echo a; fi'; echo $?
----
echo $(fi); echo $?
----
echo `fi`; echo $?
----
x=`echo "a b"`; echo "$x"; y=`echo \$x \\\\`; echo "$y"; echo "`echo "q"`"
----
echo "a $(echo "b $(echo "c")")" 'd'"e"f\ g
----
cat <<EOF; echo after
body
EOF
echo end
----
! ; echo $?
----
echo 1; exit 3; echo "unterminated
----
[[ a
----
echo (a b)
----
echo a (b)
----
case x in a) b;; c
----
}
----
then echo
----
foo() echo hi
----
echo a &; echo b
----
& echo
----
|| echo
