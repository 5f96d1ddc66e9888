#!/usr/bin/env bash
# A subscriber as a CGI script: bash, openssl 3, curl. Any web server with CGI calls it, one process for each request.
# STATE (a folder), REDRESS_KEYS_URL (v1a), REDRESS_SECRETS (v1, with spaces between), KEYS_MAX_AGE and PATIENCE in seconds.
set -uo pipefail
umask 077
STATE=${STATE:-/var/lib/redress-subscriber}
TOLERANCE_SECONDS=300
LARGEST=64000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$STATE/lanes" "$STATE/keys"
touch "$STATE/seen" "$STATE/applied"

answer() { # status, more headers
  printf 'Status: %s\r\n' "$1"
  shift
  for header in "$@"; do printf '%s\r\n' "$header"; done
  printf '\r\n'
  exit 0
}

# A field of flat JSON, the first of its name. With jq on your machine, use that.
field() { grep -oE "\"$2\": *(\"[^\"]*\"|[0-9]+)" "$1" | head -n 1 | sed -E 's/^"[^"]*": *//; s/"//g'; }

# The list of keys; one that has ended stays in it, so that old messages can be checked, and signs no new one.
fetch_keys() {
  curl -fsS --max-time 5 -o "$work/keys.json" "$REDRESS_KEYS_URL" || return
  rm -f "$STATE"/keys/*.pem
  local number=0 entry end
  while read -r entry; do
    printf '%s' "$entry" >"$work/entry.json"
    end=$(field "$work/entry.json" validUntil)
    [[ -n $end && $(date -d "$end" +%s) -le $(date +%s) ]] && continue
    number=$((number + 1))
    # What stands before the 32 bytes of an Ed25519 key in its X.509 form.
    { printf '302a300506032b6570032100' | xxd_r; field "$work/entry.json" publicKey | sed 's/^whpk_//' | openssl base64 -d -A; } |
      openssl pkey -pubin -inform DER -out "$STATE/keys/$number.pem" 2>/dev/null
  done < <(grep -oE '\{[^{}]*"publicKey"[^{}]*\}' "$work/keys.json")
  touch "$STATE/keys/fetched"
}
xxd_r() { local hex; read -r hex || true; printf "$(sed 's/../\\x&/g' <<<"$hex")"; }

keys_are_old() { [[ ! -e $STATE/keys/fetched || $(($(date +%s) - $(stat -c %Y "$STATE/keys/fetched"))) -ge ${KEYS_MAX_AGE:-300} ]]; }

fits() { # scheme,base64
  printf '%s' "${1#*,}" | openssl base64 -d -A >"$work/given" 2>/dev/null
  local key secret hex
  case $1 in
    v1a,*)
      for key in "$STATE"/keys/*.pem; do
        [[ -e $key ]] && openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in "$work/content" -sigfile "$work/given" >/dev/null 2>&1 && return 0
      done ;;
    v1,*)
      for secret in ${REDRESS_SECRETS:-}; do
        hex=$(printf '%s' "${secret#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
        openssl dgst -sha256 -mac HMAC -macopt "hexkey:$hex" -binary "$work/content" >"$work/expected"
        cmp -s "$work/expected" "$work/given" && return 0
      done ;;
  esac
  return 1
}
right() { local each; for each in $HTTP_WEBHOOK_SIGNATURE; do fits "$each" && return 0; done; return 1; }

case ${REQUEST_METHOD:-} in
  OPTIONS)
    [[ -n ${HTTP_WEBHOOK_REQUEST_ORIGIN:-} ]] || answer 400
    answer 200 'allow: POST' "webhook-allowed-origin: $HTTP_WEBHOOK_REQUEST_ORIGIN" 'webhook-allowed-rate: 600' ;;
  GET)
    printf 'Status: 200\r\ncontent-type: application/json\r\n\r\n'
    printf '[%s]' "$(sed 's/.*/"&"/' "$STATE/applied" | paste -sd,)"
    exit 0 ;;
  POST) ;;
  *) answer 405 ;;
esac

# --- the signature, on the bytes as they came
[[ -n ${HTTP_WEBHOOK_ID:-} && -n ${HTTP_WEBHOOK_SIGNATURE:-} && ${HTTP_WEBHOOK_TIMESTAMP:-} =~ ^[0-9]{1,12}$ ]] || answer 400
age=$(($(date +%s) - HTTP_WEBHOOK_TIMESTAMP))
[[ ${age#-} -le $TOLERANCE_SECONDS ]] || answer 400
[[ ${CONTENT_LENGTH:-0} -le $LARGEST ]] || answer 413
head -c "${CONTENT_LENGTH:-0}" >"$work/body"
# What breaks off half way is no event: it comes again.
[[ $(stat -c %s "$work/body") -eq ${CONTENT_LENGTH:-0} ]] || answer 400
{ printf '%s.%s.' "$HTTP_WEBHOOK_ID" "$HTTP_WEBHOOK_TIMESTAMP"; cat "$work/body"; } >"$work/content"

# --- one at a time from here: a real subscriber keeps duplicates and order in its database, in one transaction with the effect
exec 9>"$STATE/lock"
flock 9
if [[ -n ${REDRESS_KEYS_URL:-} ]] && keys_are_old; then fetch_keys; fi
if ! right; then
  [[ -n ${REDRESS_KEYS_URL:-} ]] && fetch_keys
  right || answer 401
fi
id=$(field "$work/body" id)
[[ $id == "$HTTP_WEBHOOK_ID" ]] || answer 400
grep -qxF -- "$id" "$STATE/seen" && answer 204

lane=$(field "$work/body" partitionkey)
if [[ $lane =~ ^[A-Za-z0-9_-]+$ ]]; then
  number=$(field "$work/body" matterseq)
  last=$(cat "$STATE/lanes/$lane" 2>/dev/null || echo 0)
  if ((number > last + 1)); then
    # Its predecessor may still come. After PATIENCE it was filtered or is withheld, and we go on.
    [[ -e $STATE/lanes/$lane.waits ]] || touch "$STATE/lanes/$lane.waits"
    (($(date +%s) - $(stat -c %Y "$STATE/lanes/$lane.waits") < ${PATIENCE:-0})) && answer 425
  fi
  if ((number > last)); then
    echo "$number" >"$STATE/lanes/$lane"
    rm -f "$STATE/lanes/$lane.waits"
  fi
fi
echo "$id" >>"$STATE/seen"
echo "$id" >>"$STATE/applied"
answer 204
