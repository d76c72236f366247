/** What the image starts with. */
export const ENTRYPOINT = `#!/usr/bin/env bash
# Makes a database system where there is none yet, and then becomes the server.
set -e

# The value of a variable, or of the file that NAME_FILE names.
read_setting() {
    local name="$1" file="$1_FILE" otherwise="\${2:-}"
    if [ -n "\${!name:-}" ] && [ -n "\${!file:-}" ]; then
        echo >&2 "error: both $name and $file are set (but are exclusive)"
        exit 1
    fi
    local value="$otherwise"
    if [ -n "\${!name:-}" ]; then
        value="\${!name}"
    elif [ -n "\${!file:-}" ]; then
        value="$(cat "\${!file}")"
    fi
    export "$name=$value"
    unset "$file"
}

demand_password() {
    if [ -z "$POSTGRES_PASSWORD" ] && [ "trust" != "$POSTGRES_HOST_AUTH_METHOD" ]; then
        cat >&2 <<'EOE'
Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

       You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
       connections without a password. This is *not* recommended.

       See PostgreSQL documentation about "trust":
       https://www.postgresql.org/docs/current/auth-trust.html
EOE
        exit 1
    fi
    if [ "trust" = "$POSTGRES_HOST_AUTH_METHOD" ]; then
        echo >&2 '********************************************************************************'
        echo >&2 'WARNING: POSTGRES_HOST_AUTH_METHOD has been set to "trust": whoever reaches the'
        echo >&2 '         port of this container needs no password. Use POSTGRES_PASSWORD instead.'
        echo >&2 '********************************************************************************'
    fi
}

run_init_files() {
    printf '\\n'
    local file
    for file; do
        case "$file" in
            *.sh)
                if [ -x "$file" ]; then
                    printf '%s: running %s\\n' "$0" "$file"
                    "$file"
                else
                    printf '%s: sourcing %s\\n' "$0" "$file"
                    . "$file"
                fi
                ;;
            *.sql)
                printf '%s: running %s\\n' "$0" "$file"
                psql -h 127.0.0.1 -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -f "$file"
                printf '\\n'
                ;;
            *) printf '%s: ignoring %s\\n' "$0" "$file" ;;
        esac
        printf '\\n'
    done
}

if [ "\${1:0:1}" = '-' ]; then
    set -- postgres "$@"
fi

if [ "$1" = 'postgres' ]; then
    mkdir -p "$PGDATA"
    chmod 700 "$PGDATA" 2>/dev/null || :
    if [ "$(id -u)" = '0' ]; then
        find "$PGDATA" \\! -user postgres -exec chown postgres '{}' +
        exec gosu postgres "$0" "$@"
    fi
    read_setting POSTGRES_PASSWORD
    read_setting POSTGRES_USER postgres
    read_setting POSTGRES_DB "$POSTGRES_USER"
    : "\${POSTGRES_HOST_AUTH_METHOD:=}"
    if [ -s "$PGDATA/PG_VERSION" ]; then
        printf '\\nPostgreSQL Database directory appears to contain a database; Skipping initialization\\n\\n'
    else
        demand_password
        initdb --username="$POSTGRES_USER" -D "$PGDATA"
        printf '\\nhost all all all %s\\n' "\${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >> "$PGDATA/pg_hba.conf"
        pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
        if [ "$POSTGRES_DB" != 'postgres' ] && command -v psql > /dev/null; then
            psql -h 127.0.0.1 --username "$POSTGRES_USER" --dbname postgres -c "CREATE DATABASE \\"$POSTGRES_DB\\""
            printf '\\n'
        fi
        run_init_files /docker-entrypoint-initdb.d/*
        pg_ctl -D "$PGDATA" -m fast -w stop
        printf '\\nPostgreSQL init process complete; ready for start up.\\n\\n'
    fi
fi

exec "$@"
`;
