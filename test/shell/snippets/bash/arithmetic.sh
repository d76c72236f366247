echo $((1+2*3)) $((10/3)) $((10%3)) $((-7/2)) $((-7%3)) $((2**10)) $((2**3**2)) $((~5)) $((!3)) $((!0))
----
echo $((1<2)) $((2<=2)) $((3>4)) $((1==1)) $((1!=1)) $((1&&0)) $((0||2)) $((5&3)) $((5|3)) $((5^3)) $((1<<4)) $((256>>2))
----
x=5; echo $((x++)) $x $((++x)) $x $((x--)) $((--x)) $((x+=10)) $((x-=3)) $((x*=2)) $((x/=4)) $((x%=4)) $((x<<=3)) $((x>>=1)) $((x|=1)) $((x&=6)) $((x^=3))
----
echo $((1?2:3)) $((0?2:3)) $((1,2,3)) $((x=1,y=x+1)) $x $y $((a?b:c=1)) $(( 1 ? 2 ? 3 : 4 : 5 ))
----
echo $((0x1f)) $((017)) $((2#1011)) $((16#fF)) $((36#z)) $((64#@)) $((10#010))
----
x=y; y=7; echo $((x)) $((x+1)); z='1+2'; echo $((z*2)) $(($z*2)); e=; echo $((e)) $((unset))
----
echo $((9223372036854775807)) $((9223372036854775807+1)) $((-9223372036854775808)) $((1<<63)) $((1<<64))
----
echo $((1/0)); echo no
----
echo $((1%0))
echo next $?
----
echo $((1+)); echo no
----
echo $((1 2)); echo no
----
echo $((a b)); echo no
----
echo $((08)); echo no
----
echo $((1.5)); echo no
----
echo $((2**-1)); echo no
----
echo $((5=3)); echo no
----
echo $((3#9)); echo no
----
echo $(( 1 + (2 ))
----
((x=3)); echo $? $x; ((0)); echo $?; ((x>2)) && echo yes; ((x<2)) || echo no; ((1/0)); echo $?
----
((i++)); echo $i; ((i+=5, j=i*2)); echo $i $j; (( i > 3 && j < 20 )) && echo both
----
let x=1+2; echo $x; let "y = x * 2" z=y+1; echo $y $z $?; let 0; echo $?; let; echo $?; let 1+; echo $?
----
a=(1 2 3); echo $((a[0]+a[2])) $((a[1]++)) ${a[1]} $((a[5]=9)) ${!a[@]}; i=1; echo $((a[i])) $((a[i+1]))
----
declare -A m=([x]=5 [y]=6); echo $((m[x]+m[y])); k=x; echo $((m[$k]))
----
for ((i=0; i<3; i++)); do echo $i; done; for ((;;)); do break; done; for ((i=5,j=0;i>j;i--,j++)); do echo $i $j; done
----
i=10; while ((i-- > 7)); do echo $i; done; until ((i>8)); do ((i++)); done; echo $i
----
echo $(( $(echo 3) + ${x:-4} )) $((`echo 2`*2)) "$(( "1" + 1 ))"
----
x=5; echo $((x>3?x<10?1:2:3)) $((x==5&&x!=6)) $((-x)) $((+x)) $((- -x)) $((!!x)) $((x-- - --x))
----
declare -i n; n=3+4; echo $n; n+=2; echo $n; n=x; echo $n; n='2*(3+1)'; echo $n; n=1/0; echo $? $n
----
set -u; echo $((nosuch+1)); echo no
----
x=1; (( x = x == 1 ? 10 : 20 )); echo $x; echo $((010 + 0x10)); echo $(( 1 ? 0 : (y=5) )) ${y-unset}
----
x=abc; echo $((x)); abc=12; echo $((x)); r=r; echo $((r)); echo done
----
printf '%d\n' $((RANDOM >= 0)) $((SECONDS < 100)); RANDOM=42; a=$RANDOM; RANDOM=42; [ $a = $RANDOM ] && echo same
----
RANDOM=42; echo $RANDOM $RANDOM $RANDOM; RANDOM=1; echo $RANDOM
