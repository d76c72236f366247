echo a > out; cat out; echo b >> out; cat out; cat < out; > out; cat out; echo $?
----
echo err >&2; echo a 2>/dev/null; nosuch 2> e; cat e; nosuch 2>&1 | cat; { echo o; echo e >&2; } > out 2>&1; cat out
----
echo x &> out; cat out; nosuch &>> out; cat out; nosuch >& out2; cat out2; echo a 1>&2 2>/dev/null
----
cat <<EOF
hello $USER $((1+1)) $(echo sub) \$x `echo bq`
  indented "quotes" 'single'
EOF
----
cat <<'EOF'
$x `no` \n
EOF
cat <<\EOF
$y
EOF
cat <<"E O F"
$z
E O F
----
cat <<-EOF
	tab stripped
		two
	EOF
x=1; cat <<-'A' - <<B
	q $x
	A
w $x
B
----
cat <<A; cat <<B
1
A
2
B
echo after
----
cat <<EOF | tr a-z A-Z
pipe
EOF
while read l; do echo "<$l>"; done <<EOF
a b
c
EOF
----
cat <<EOF
no end
----
f() { cat <<E
in f $1
E
}; f x; f y; if true; then cat <<Q
in if
Q
fi
----
cat <<< "here string"; cat <<< $x; read a b <<< "1 2 3"; echo $b; cat <<< 'a
b'; tr a b <<< aaa
----
exec 3> out; echo three >&3; exec 3>&-; cat out; echo x >&3; echo $?
----
exec 3< a.txt; read l <&3; echo $l; read l <&3; echo $l; exec 3<&-; read l <&3; echo $?
----
exec 4<> rw; echo hi >&4; cat rw; exec 5>&1; echo five >&5; exec 5>&-; { echo a >&6; } 6>&1; echo b >&6
----
exec {fd}> out; echo named >&$fd; exec {fd}>&-; cat out; [ $fd -ge 10 ] && echo high; echo x >&$fd; exec {nosuch}>&-
----
echo a > /nosuch/x; echo $?; cat < nosuch; echo $?; echo x > sub; echo $?; cat < ""; > "" ; echo $?
----
x="a b"; echo q > $x; echo $?; echo q > "$x"; cat "a b"; echo q > nosuch*.z; echo *.z; echo q > *.txt; echo $?
----
set -C; echo 1 > n1; echo 2 > n1; echo $?; echo 3 >| n1; cat n1; echo 4 >> n1; set +C; echo 5 > n1; cat n1
----
echo a >&9; echo $?; cat <&9; echo 2>&9; echo ok
----
echo x > /dev/full; echo $?; echo x > /dev/null; cat /dev/null; echo a > /dev/stdout; echo b > /dev/stderr; cat /dev/stdin <<< in
----
cat < a.txt > out; cat out | wc -l; wc -l < a.txt; cat a.txt - <<< extra; cat nosuch a.txt 2>/dev/null
----
{ echo 1; echo 2; } > out; while read l; do echo "r $l"; done < out; for i in a b; do echo $i; done > out; cat out; if true; then echo q; fi > out; cat out
----
(echo sub; echo err >&2) 2>/dev/null; { nosuch; } 2>/dev/null; echo $?; ! { false; } > out; echo $?; while false; do :; done > made; cat made; [ -f made ] && echo made
----
cat <(echo a) <(echo b); while read x; do echo "<$x>"; done < <(printf '1\n2\n'); echo <(:) | cat > /dev/null; diff() { cat "$@"; }; diff <(echo 1) <(echo 2)
----
echo out > >(cat > ps); sleep 0.1; cat ps; cat <(cat <(echo deep)); f() { cat $1; }; f <(echo arg)
----
exec 2>&1; nosuch; exec > out; echo hidden; cat out >&2
----
exec nosuch; echo no
----
exec /nosuch/x; echo no
----
exec echo replaced; echo no
----
(exec echo sub); echo after; exec > /nosuch/out; echo no
----
: > f1 > f2; ls f1 f2; echo a > f1 > f2; cat f1 f2; echo > f3 b c; cat f3; > f4 echo first; cat f4
----
echo a 3>&1 1>&2 2>&3; echo b 2>&1 >/dev/null; { echo c; } 3>&1 >&2 2>&3; nosuch 2>&-; echo $?; echo x >&-; echo $?
----
read x < a.txt; echo $x; read y < a.txt z; echo $y; { read p; read q; } < a.txt; echo $p $q; read n < /dev/null; echo $? "[$n]"
----
f() { echo f; echo e >&2; }; f 2>&1 >/dev/null | cat; f >/dev/null; f 2>&1 | tr a-z A-Z; x=$(f 2>&1); echo $x; x=$(f 2>/dev/null); echo $x
----
cat 0< b.txt; echo a b>out; cat out; echo a 2>out; echo a2>out; cat out
----
cat a.txt | { read x; cat; }; bash <<< 'echo from stdin'; echo 'read v; echo "v=$v"
data' | bash; bash -s a b <<< 'echo $# $2'
----
for i in 1 2 3; do echo $i >> acc; done; cat acc; echo "$(cat acc)" | wc -l; x=$(cat < acc); echo $x; cat acc acc | sort -r | head -2
