"""A subscriber in Python 3.9 or newer. v1 needs the standard library alone; v1a needs the package `cryptography`.

PORT, REDRESS_KEYS_URL (v1a), REDRESS_SECRETS (v1, with spaces between), KEYS_MAX_AGE and PATIENCE in seconds.
"""

import base64
import hashlib
import hmac
import json
import os
import threading
import time
import urllib.request
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None

PORT = int(os.environ.get("PORT", "4030"))
KEYS_URL = os.environ.get("REDRESS_KEYS_URL")
SECRETS = [base64.b64decode(s.removeprefix("whsec_")) for s in os.environ.get("REDRESS_SECRETS", "").split()]
KEYS_MAX_AGE = float(os.environ.get("KEYS_MAX_AGE", "300"))
PATIENCE = float(os.environ.get("PATIENCE", "0"))
TOLERANCE_SECONDS = 300
LARGEST = 64_000

# One lock for everything: a real subscriber keeps duplicates and order in its database, in one transaction with the effect.
lock = threading.Lock()
keys, fetched_at = [], 0.0
applied, seen, lanes = [], set(), {}


def fetch_keys():
    """The list of keys; one that has ended stays in it, so that old messages can be checked, and signs no new one."""
    global keys, fetched_at
    try:
        with urllib.request.urlopen(KEYS_URL, timeout=5) as answer:
            listed = json.load(answer)["keys"]
    except OSError as error:
        print(f"the list of keys cannot be had: {error}", flush=True)
        return
    counts = lambda end: not end or datetime.fromisoformat(end.replace("Z", "+00:00")).timestamp() > time.time()
    raw = [base64.b64decode(key["publicKey"].removeprefix("whpk_")) for key in listed if counts(key.get("validUntil"))]
    keys, fetched_at = [Ed25519PublicKey.from_public_bytes(each) for each in raw], time.time()


def fits(signature, content):
    scheme, _, text = signature.partition(",")
    try:
        given = base64.b64decode(text, validate=True)
    except ValueError:
        return False
    if scheme == "v1":
        return any(hmac.compare_digest(hmac.new(s, content, hashlib.sha256).digest(), given) for s in SECRETS)
    return scheme == "v1a" and any(verifies(key, given, content) for key in keys)


def verifies(key, given, content):
    try:
        key.verify(given, content)
        return True
    except InvalidSignature:
        return False


def refusal(headers, body):
    """The status to refuse with, or None. The bytes are checked as they came: never parse and write them again before."""
    ident, seconds, signatures = (headers.get(f"webhook-{name}") for name in ("id", "timestamp", "signature"))
    if not ident or not signatures or not (seconds or "").isdigit():
        return 400
    if abs(time.time() - int(seconds)) > TOLERANCE_SECONDS:
        return 400
    content = f"{ident}.{seconds}.".encode() + body
    right = lambda: any(fits(each, content) for each in signatures.split(" "))
    by_list = KEYS_URL and Ed25519PublicKey
    if by_list and time.time() - fetched_at >= KEYS_MAX_AGE:
        fetch_keys()
    if right():
        return None
    if by_list:
        fetch_keys()
    return None if right() else 401


def take(event):
    ident, key, number = event["id"], event.get("partitionkey"), event.get("matterseq")
    if ident in seen:
        return 204
    if key:
        lane = lanes.setdefault(key, {"last": 0, "waits_since": None})
        if number > lane["last"] + 1:
            # Its predecessor may still come. After PATIENCE it was filtered or is withheld, and we go on.
            lane["waits_since"] = lane["waits_since"] or time.time()
            if time.time() - lane["waits_since"] < PATIENCE:
                return 425
        if number > lane["last"]:
            lane.update(last=number, waits_since=None)
    seen.add(ident)
    applied.append(ident)
    print(f"applied {event['type']} {key or '-'} {number or '-'}", flush=True)
    return 204


class Subscriber(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, headers=(), body=b""):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 204:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_OPTIONS(self):
        origin = self.headers.get("webhook-request-origin")
        if not origin:
            return self.answer(400)
        self.answer(200, [("allow", "POST"), ("webhook-allowed-origin", origin), ("webhook-allowed-rate", "600")])

    def do_GET(self):
        with lock:
            self.answer(200, [("content-type", "application/json")], json.dumps(applied).encode())

    def do_POST(self):
        length = int(self.headers.get("content-length", "0"))
        if length > LARGEST:
            self.close_connection = True
            return self.answer(413)
        body = self.rfile.read(length)
        if len(body) < length:
            # What breaks off half way is no event: it comes again.
            self.close_connection = True
            return
        with lock:
            status = refusal(self.headers, body)
            if status is None:
                event = json.loads(body)
                status = take(event) if event["id"] == self.headers["webhook-id"] else 400
        self.answer(status)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", PORT), Subscriber)
    print(f"listening on http://localhost:{PORT}/", flush=True)
    server.serve_forever()
