const ENTRYPOINT = `#!/bin/sh
# Runs what is in /docker-entrypoint.d, if nginx is what starts, and then becomes the command.

set -e

say() {
    if [ -z "\${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ]; then
        echo "$@"
    fi
}

if [ "$1" = "nginx" ] || [ "$1" = "nginx-debug" ]; then
    if [ -n "$(ls -A /docker-entrypoint.d/ 2>/dev/null)" ]; then
        say "$0: /docker-entrypoint.d/ is not empty, will attempt to perform configuration"
        say "$0: Looking for shell scripts in /docker-entrypoint.d/"
        for file in /docker-entrypoint.d/*; do
            case "$file" in
                *.envsh)
                    if [ -x "$file" ]; then
                        say "$0: Sourcing $file"
                        . "$file"
                    else
                        say "$0: Ignoring $file, not executable"
                    fi
                    ;;
                *.sh)
                    if [ -x "$file" ]; then
                        say "$0: Launching $file"
                        "$file"
                    else
                        say "$0: Ignoring $file, not executable"
                    fi
                    ;;
                *) say "$0: Ignoring $file" ;;
            esac
        done
        say "$0: Configuration complete; ready for start up"
    else
        say "$0: No files found in /docker-entrypoint.d/, skipping configuration"
    fi
fi

exec "$@"
`;

const SAY = `ME=$(basename "$0")

say() {
    if [ -z "\${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ]; then
        echo "$@"
    fi
}
`;

const IPV6 = `#!/bin/sh
# Lets the default server listen on IPv6, too, where there is any.

set -e

${SAY}
CONF="/etc/nginx/conf.d/default.conf"

if [ ! -f "/proc/net/if_inet6" ]; then
    say "$ME: info: ipv6 not available"
    exit 0
fi
if [ ! -f "$CONF" ]; then
    say "$ME: info: $CONF is not a file or does not exist"
    exit 0
fi
if [ ! -w "$CONF" ]; then
    say "$ME: info: can not modify $CONF (read-only file system?)"
    exit 0
fi
if grep -q "listen  \\[::\\]:80;" "$CONF"; then
    say "$ME: info: IPv6 listen already enabled"
    exit 0
fi
sed -i 's,listen       80;,listen       80;\\n    listen  [::]:80;,' "$CONF"
say "$ME: info: Enabled listen on IPv6 in $CONF"
`;

const RESOLVERS = `#!/bin/sh
# Tells the templates which name servers there are, if that is asked for.

if [ -n "\${NGINX_ENTRYPOINT_LOCAL_RESOLVERS:-}" ]; then
    NGINX_LOCAL_RESOLVERS=$(awk '$1 == "nameserver" { printf "%s%s", blank, $2; blank = " " }' /etc/resolv.conf)
    export NGINX_LOCAL_RESOLVERS
fi
`;

const TEMPLATES = `#!/bin/sh
# Makes configurations of templates: variables in them become what the environment says.

set -e

${SAY}
templates="\${NGINX_ENVSUBST_TEMPLATE_DIR:-/etc/nginx/templates}"
suffix="\${NGINX_ENVSUBST_TEMPLATE_SUFFIX:-.template}"
output="\${NGINX_ENVSUBST_OUTPUT_DIR:-/etc/nginx/conf.d}"
names=$(env | cut -d= -f1 | sed 's/.*/\${&}/' | tr '\\n' ' ')

[ -d "$templates" ] || exit 0
if [ ! -w "$output" ]; then
    say "$ME: ERROR: $templates exists, but $output is not writable"
    exit 0
fi
find "$templates" -type f -name "*$suffix" | while read -r template; do
    path="\${template#"$templates"/}"
    target="$output/\${path%"$suffix"}"
    mkdir -p "$(dirname "$target")"
    say "$ME: Running envsubst on $template to $target"
    envsubst "$names" < "$template" > "$target"
done
`;

const WORKERS = `#!/bin/sh
# Starts as many workers as there are processors, if that is asked for.

set -e

[ "\${NGINX_ENTRYPOINT_WORKER_PROCESSES_AUTOTUNE:-}" ] || exit 0
sed -i "s/^worker_processes.*/worker_processes  $(grep -c ^processor /proc/cpuinfo);/" /etc/nginx/nginx.conf
`;

/** The scripts that run before nginx does, by their names. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  'docker-entrypoint.sh': ENTRYPOINT,
  '10-listen-on-ipv6-by-default.sh': IPV6,
  '15-local-resolvers.envsh': RESOLVERS,
  '20-envsubst-on-templates.sh': TEMPLATES,
  '30-tune-worker-processes.sh': WORKERS,
};
