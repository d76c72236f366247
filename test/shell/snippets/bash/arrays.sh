a=(1 2 3); echo ${a[0]} ${a[2]} ${a[-1]} $a ${a[@]} ${#a[@]} ${#a} ${!a[@]} "${a[*]}"
----
a=(a "b c" d); for i in "${a[@]}"; do echo "<$i>"; done; for i in ${a[@]}; do echo "[$i]"; done; printf '{%s}' "${a[*]}"; echo
----
a=([3]=x [1]=y z); echo ${a[@]} ${!a[@]}; a+=(w); echo ${!a[@]}; a[10]=t; echo ${#a[@]} ${a[@]}
----
a=(1 2 3 4 5); echo ${a[@]:1:2} ${a[@]: -2} ${a[@]:3} ${a[@]/3/x} ${a[@]%5} ${a[@]#1} "${a[@]/#/p}" "${a[@]/%/s}"
----
a=(1 2 3); unset 'a[1]'; echo ${a[@]} ${!a[@]} ${#a[@]}; unset a; echo "[${a[@]}]" ${#a[@]}
----
a=x; a[2]=y; echo ${a[0]} ${a[@]} ${!a[@]}; b[1]=q; echo $b ${b[1]} ${#b[@]}
----
declare -A m; m[a]=1; m[b c]=2; m["d"]=3; echo ${m[a]} ${m[b c]} ${m["d"]} ${#m[@]}; for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done
----
declare -A m=([one]=1 [two]=2 [three]=3); echo "${m[@]}" "${!m[@]}"; unset 'm[two]'; echo ${!m[@]}; k=one; echo ${m[$k]} ${m[nosuch]-none}
----
declare -A m=(a 1 b 2); declare -p m; m+=([c]=3); echo ${#m[@]}; [[ -v m[a] ]] && echo set; [[ -v m[z] ]] || echo unset
----
a=(); echo ${#a[@]} "${a[@]}" ; declare -p a; declare -a b; declare -p b; declare -A c; declare -p c
----
a=(1 2); b=("${a[@]}" 3); echo ${b[@]}; c=(${a[@]/1/x y}); echo ${#c[@]}; a=("${a[@]:1}"); echo ${a[@]}
----
a=(*.txt); echo ${#a[@]} "${a[0]}"; b=($(echo x y z)); echo ${b[1]}; c=({1..3} d); echo ${c[@]}
----
a[-1]=x; echo no
----
a=(1 2); echo ${a[-3]}; echo ${a[5]}x; a[-1]=z; echo ${a[@]}; a[-9]=q; echo no
----
a[x]=1; x=3; a[x]=2; a[x+1]=3; declare -p a; i=0; a[i++]=p; echo $i ${a[0]}
----
declare -a a=(1 "b c" $'d\ne' "it's"); declare -p a; declare -A m=([k]="v w"); declare -p m; x="a b"; declare -p x
----
readarray -t l < a.txt; echo ${#l[@]} ${l[1]}; mapfile l < a.txt; printf '%s' "${l[@]}"; mapfile -t -n 2 -s 1 q < a.txt; echo ${q[@]}; mapfile -d o z < a.txt; echo ${#z[@]}
----
read -a w <<< "x y z"; echo ${w[2]} ${#w[@]}; IFS=, read -ra v <<< "1,2,,4"; echo ${#v[@]} "${v[2]}|"
----
a=(c a b); IFS=$'\n'; echo "${a[*]}"; unset IFS; printf '%s\n' "${a[@]}" | sort; echo "${a[@]}" | rev
----
f() { local -a l=(1 2); l+=(3); echo ${l[@]}; local -A m=([x]=y); echo ${m[x]}; }; f; echo "[${l[@]}]"
----
f() { local -n r=$1; r+=(new); r[0]=changed; }; a=(1 2); f a; echo ${a[@]}; declare -n q=a; echo ${q[1]} ${#q[@]} ${!q}
----
a=(1 2 3); for i in ${!a[@]}; do a[i]=$((a[i]*2)); done; echo ${a[@]}; echo ${a[@]:0:0} end
----
false | true | (exit 3); echo ${PIPESTATUS[@]}; echo ${PIPESTATUS[0]}; true; echo ${PIPESTATUS[@]}
----
f() { echo ${FUNCNAME[@]}; g; }; g() { echo ${FUNCNAME[@]} ${#FUNCNAME[@]}; }; f; echo "[${FUNCNAME[@]}]"
----
declare -a a; a=5; echo ${a[0]}; a+=6; echo $a; a+=(7); echo ${a[@]}; declare -ai n=(1+1 2*3); echo ${n[@]}; n[0]+=5; echo ${n[0]}
----
x=(a b c); echo "${x[@]@Q}" "${#x[1]}" "${x[1]:0:1}" ${x[@]^} ${x[@]^^}; y=("${x[@]//[ab]/-}"); echo ${y[*]}
----
declare -A a; declare -a b; a=([x]=1); b=([x]=1); echo ${!a[@]} ${!b[@]}; declare -A b; echo $?; unset "a[x]"; echo ${#a[@]}
----
a=([0]=z [5]=y); echo "${a[@]:1}" "${a[@]:5:1}" ${a[@]: -1}; set -- "${a[@]}"; echo $#
----
arr=(one two); echo "${arr[@]: -1:1}" "${arr[$((1))]}" "${arr[${#arr[@]}-1]}"; echo "pre${arr[@]}post"; echo "${arr[@]+"${arr[@]}"}"
