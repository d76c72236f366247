a=x; echo ${a@Z}; echo after
----
a=x; echo ${a@}; echo after
----
unset u; echo "[${u@E}][${u@K}][${u@k}][${u@L}]"; declare -i v; echo "[${v@A}]"; echo "[${v@U}]"; declare -x w=; echo "[${w@A}][${w@a}]"; declare -a e; echo "[${e@A}][${e[@]@A}][${e@a}][${e[@]@a}]"; declare -A z; echo "[${z@A}][${z[@]@A}]"; e=(1); echo "${e@A}|${e[0]@A}|${e[@]@A}|${e[1]@A}|${e[1]@a}"
----
set -- a; x=$(: ${zz?sub}); echo $?; : ${zz?p} | cat; echo ${PIPESTATUS[@]}; (echo ${zz?q}); echo $?; eval ': ${zz?r}'; echo no
----
f() { : ${zz?x}; }; f; echo no
----
bash -c ': ${zz?x}'; echo $?; echo ': ${zz?x}' | bash; echo $?; set -u; (echo $nosuch); echo $?; bash -uc 'echo $q'; echo $?; echo $nosuch
----
declare -i i=08; echo $?; echo next
----
declare -i j=3*4; j=j+1; echo $j; i=abc; echo $i
----
declare -i i; i='1 2'; echo "$? $i"
----
declare -i i; i=08; echo "$? $i"; echo more
----
declare -i i=1+; echo no
----
f() { local -i i=08; echo in; }; f; echo "after $?"
----
export x=1 y=$((1/0)); echo no
----
x=1; f() { local -I x; echo "I $x"; x=2; }; f; echo $x; shopt -s localvar_inherit; h() { local x; echo "[$x]"; local y; echo "[${y-unset}]"; declare -i x; echo $x; }; h; a=(1 2); g() { local a; declare -p a; a+=(3); echo ${a[@]}; }; g; echo ${a[@]}
----
declare -n y=1bad; echo $?; declare -n z=(1); echo $?; declare -n q='a b'; echo $?; declare -n arr[0]=x; echo $?; declare -n self=self; echo $?; declare -n r; r=1x; echo $?; r=ok; ok=v; echo $r; declare -n s=; echo $?; declare -n t=x[1]; x=(a b); echo $t; t=c; echo ${x[1]}; echo ${!t}; declare -p t
----
declare -a a; a[0]=x true; a=(1) true; declare -p a; a[1]=y; a[0]=z echo hi; b[x y]=1; declare -p b; a[1]+=q; declare -p a
----
declare -A m; m[a b]=1; m[x]+=y; m[x]+=z; m=([q]=1 [r]); declare -p m; m=(a); declare -p m; m+=([s]=2 t); m=([]=1); declare -p m; m=(""  x); declare -p m; declare -A n=(a b c); declare -p n; m[@]=1; declare -p m; m['*']=2; declare -p m; k='@'; m[$k]=5; echo ${m[$k]} ${m["@"]} ${m[@]}
----
a=([1]=x [0]=y z); declare -p a; a=(a [5]=b c [2]+=q); declare -p a; a=([x]=1); declare -p a; a=([1+]=2); echo $?; declare -p a; a=([1]); declare -p a; a=([1]+=5 [1]+=6); declare -p a; declare -a b=([0]=1 x y); declare -p b; a=([""]=1); echo no; declare -p a
----
a=(x y); a[-1]=z; a[-3]=q; echo $?; echo ${a[-3]}; echo "${a[-2]}" ${#a[-1]}; unset 'a[-1]'; declare -p a; unset 'a[5]'; echo $?; unset 'a[x y]'; echo $?; unset 'a[-9]'; echo $?; unset 'b[0]'; echo $?; s=str; unset 's[1]'; echo $?; unset 's[0]'; echo "$? [$s]"; declare -A m=([k]=1); unset 'm[nope]'; echo $?; unset 'm[-1]'; unset m[k]; declare -p m
----
declare -ui x=5; declare -p x; declare -l l=ABC; declare -u l; echo $l; l=dEf; echo $l; declare -p l; declare -lu q=aB; declare -p q; declare -c c=ab; declare -c; declare -p c; declare +c c; declare -p c; declare -u c=q; declare -c c; declare -p c; declare -l +u z=AB; echo $z
----
a[0]=x true; echo $?; a=(1) true; declare -p a; foo=(a b)c; echo no
----
unset PATH; ls; echo $?; PATH=; ls; echo $?; PATH=/nosuch ls; echo $?; PATH=/usr/bin:/bin; ls a.txt; command -p ls a.txt
