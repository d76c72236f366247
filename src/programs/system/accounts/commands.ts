export { gpasswd, groupadd, groupdel, groupmod } from './groups.ts';
export { chage, chpasswd, chsh, newgrp, passwd } from './passwords.ts';
export { useradd, userdel, usermod } from './useradd.ts';
