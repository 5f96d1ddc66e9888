FROM redress-ci/debian
COPY node-binary /nodejs/bin/node
USER 65532
ENTRYPOINT ["/nodejs/bin/node"]
