import { collector } from './collector.mjs';

const { cases, add } = collector();

for (const columns of [33, 60, 80]) {
  add(
    'gnu',
    `
ls
ls -a
ls -x
ls -m
ls -F
ls -s
ls -l dir
ls -1
ls -Q
ls -N
ls --color=auto
ls --color=auto -l dir link broken
ls dir void fruit.txt
ls -R dir
ls -w 50
ls nosuch
grep --color=auto -n an fruit.txt
diff --color=auto a.txt b.txt
stty size
stty
tty | cut -c 1-8
clear
`,
    { columns },
  );
  add(
    'busybox',
    `
ls
ls -a
ls -x
ls -F
ls -C
ls -s
ls -l dir link
ls -1 dir
ls dir void
stty size
clear
`,
    { columns },
  );
}

add(
  'gnu',
  `
stty -a
stty -echo ; stty ; stty -a
stty raw ; stty ; stty sane
stty -g
stty foo
nohup env echo x ; cat nohup.out
`,
  { columns: 80 },
);

add(
  'busybox',
  `
stty -a
stty -echo ; stty
stty raw ; stty ; stty sane
`,
  { columns: 80 },
);

export { cases };
