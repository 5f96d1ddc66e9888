FROM redress-ci/debian
COPY certs /etc/ssl/certs
COPY node-binary /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ["ln", "-s", "../lib/node_modules/npm/bin/npm-cli.js", "/usr/local/bin/npm"]
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
