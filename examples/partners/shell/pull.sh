#!/usr/bin/env bash
# Reads the feed to its end with curl, where no port can be opened; run it every minute. Needs bash and curl; the line is secured by HTTPS
# and the token, so nothing is signed. REDRESS_URL (…/partner/v1), TOKEN, STATE (a folder).
set -euo pipefail
STATE=${STATE:-/var/lib/redress-subscriber}
mkdir -p "$STATE"
touch "$STATE/seen"
after=$(cat "$STATE/cursor" 2>/dev/null || echo 0)

while :; do
  page=$(curl -fsS --max-time 30 -H "authorization: Bearer ${TOKEN:-}" "$REDRESS_URL/events?after=$after&limit=100")
  # One line an item; events are flat enough for grep. With jq on your machine, use that.
  while read -r item; do
    if [[ $item =~ \"withheld\":\"([A-Z]+)\" ]]; then
      echo "withheld ${BASH_REMATCH[1]}"
      continue
    fi
    [[ $item =~ \"id\":\"([^\"]+)\" ]] && id=${BASH_REMATCH[1]}
    [[ $item =~ \"type\":\"([^\"]+)\" ]] && type=${BASH_REMATCH[1]}
    [[ $item =~ \"partitionkey\":\"([^\"]+)\" ]] && matter=${BASH_REMATCH[1]}
    # The feed is in order, so the events of a matter are too.
    grep -qxF -- "$id" "$STATE/seen" && continue
    echo "applied $type $matter $id"
    echo "$id" >>"$STATE/seen"
  done < <(sed -E 's/\{"sequence":[0-9]+,"(event|withheld)"/\n&/g' <<<"$page" | grep '^{"sequence"')
  # The cursor moves when the page has been worked off: after a crash it comes again, and what was seen is dropped.
  after=$(sed -E 's/.*"next":([0-9]+).*/\1/' <<<"$page")
  echo "$after" >"$STATE/cursor"
  [[ $page == *'"more":true'* ]] || break
done
