# syntax=docker/dockerfile:1
#
# One file for every module that runs: docker build --build-arg MODULE=capacity-service --build-arg PORT=8081 .
# The reactor is built once; what depends on the module comes after it, so that all images share that stage.

FROM maven:3-eclipse-temurin-25 AS reactor
WORKDIR /src
COPY . .
# The gates of the build are on, its tests are not: they want servers, and have run before.
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn --batch-mode -DskipTests -pl '!partner-client,!system-tests,!benchmarks' \
        package dependency:copy-dependencies \
        -DincludeScope=runtime -Dmdep.prependGroupId=true -DoutputDirectory=target/lib

# Jars of others and our own apart, so that a change of ours moves a few hundred kilobytes.
# All carry one date: the services stand on the same libraries, and then share that layer too.
FROM reactor AS module
ARG MODULE
ARG MAIN=
RUN <<EOT
set -eu
cd "$MODULE"
main=${MAIN:-$(cd src/main/java && find annex -name '*Application.java' | sed 's/\.java$//; s#/#.#g')}
mkdir -p /libraries/app/lib /own/app/lib
find target/lib -name 'annex.*.jar' -exec mv -t /own/app/lib {} +
mv -t /own/app/lib target/"$MODULE"-*.jar
mv -t /libraries/app/lib target/lib/*.jar
echo "-cp lib/* $main" > /own/app/java.args
find /libraries /own -exec touch --date=@0 {} +
EOT

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 annex \
    && useradd --system --uid 10001 --gid annex --no-create-home --home-dir /nonexistent annex \
    && install --directory --owner=annex --group=annex --mode=700 /annex/identity
# This image has neither curl nor wget, but bash opens sockets.
COPY --chmod=755 <<'EOT' /app/ready
#!/bin/bash
exec 3<>"/dev/tcp/127.0.0.1/$SERVER_PORT" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 4 _ status _ <&3 && [[ $status == 200 ]]
EOT
COPY --from=module /libraries/ /
COPY --from=module /own/ /
WORKDIR /app
USER 10001:10001

ARG MODULE
ARG PORT=8080
LABEL org.opencontainers.image.title="annex $MODULE" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV SERVER_PORT=$PORT
# Half of the container's memory is heap; classes, code, threads and Netty's buffers need the rest.
# Who runs out of it ends and is started again. An address is asked for again after a second,
# for containers come and go. Replace the variable to set other options.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -Dsun.net.inetaddr.ttl=1 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
EXPOSE $PORT
HEALTHCHECK --interval=10s --timeout=5s --start-period=300s --start-interval=3s --retries=3 CMD ["/app/ready"]
ENTRYPOINT ["java", "@java.args"]
