/** The guide's commands in its order, with names where it relies on those that chance gives. */
export const GUIDE: readonly string[] = [
  'docker run -d -P --name nostalgic_morse training/webapp python app.py',
  'docker ps nostalgic_morse',
  'docker ps',
  'docker port nostalgic_morse 5000',
  'docker run -d -p 5000:5000 --name fixed training/webapp python app.py',
  'docker run -d -p 127.0.0.1:5000:5000 --name local training/webapp python app.py',
  'docker rm -f fixed',
  'docker run -d -P --name web training/webapp python app.py',
  'docker inspect -f "{{ .Name }}" web',
  'docker run -d --name db training/postgres',
  'docker rm web',
  'docker rm -f web',
  'docker run -d -P --name web --link db:db training/webapp python app.py',
  'docker inspect -f "{{ .HostConfig.Links }}" web',
  'docker ps',
  'docker run --rm --name web2 --link db:db training/webapp env',
  'docker run --rm --link db:db training/webapp cat /etc/hosts',
  'docker restart db',
  'docker inspect -f "{{ .NetworkSettings.IPAddress }}" db',
  "sudo cat $(docker inspect -f '{{ .HostsPath }}' web)",
];

/** What the guide does not ask. */
export const MORE: readonly string[] = [
  'docker version',
  'docker exec web env',
  'docker rename web site',
  'docker network ls',
  'docker run --link db busybox true',
  'docker run -p abc busybox true',
  'docker stop nosuch',
  'docker run -d --name gone busybox false; sleep 1; docker ps -l',
  'docker nosuch',
];
