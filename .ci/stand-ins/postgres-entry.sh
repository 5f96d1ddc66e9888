#!/usr/bin/env bash
# What the official image does with POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB and POSTGRES_INITDB_ARGS, as far as it is used here.
set -euo pipefail
user=${POSTGRES_USER:-postgres}
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; }
chown -R postgres:postgres "$PGDATA" && chmod 700 "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  printf '%s' "$POSTGRES_PASSWORD" >/tmp/password && chmod 644 /tmp/password
  # shellcheck disable=SC2086
  as_postgres initdb -D "$PGDATA" -U "$user" --pwfile=/tmp/password --auth-host=scram-sha-256 --auth-local=trust ${POSTGRES_INITDB_ARGS:-} >/dev/null
  rm /tmp/password
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  as_postgres pg_ctl -D "$PGDATA" -w -o "-c listen_addresses=''" start
  [ "${POSTGRES_DB:-postgres}" = postgres ] || as_postgres createdb -U "$user" "$POSTGRES_DB"
  as_postgres pg_ctl -D "$PGDATA" -w stop
fi
exec setpriv --reuid=postgres --regid=postgres --clear-groups -- postgres -D "$PGDATA" -c listen_addresses='*' "$@"
