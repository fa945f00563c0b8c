# The application as an image: built from the sources by the wrapper, run by a user who is not root.
#
#   docker build -t duplicates .
#
# Alone it brings its embedded PostgreSQL; docker-compose.yml runs it beside a server of its own. Other images to build and
# to run on are named by --build-arg; the second needs curl and a Java of version 17 or newer.
ARG BUILD_IMAGE=eclipse-temurin:17-jdk
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
# What Maven fetches stays for the next build.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B --no-transfer-progress package -Dmaven.test.skip=true
# By how often they change, so that an upgrade moves the last layer alone.
RUN ["java", "-Djarmode=tools", "-jar", "target/duplicates.jar", "extract", "--layers", "--destination", "/layers"]

FROM ${RUN_IMAGE}
RUN groupadd --system --gid 10001 duplicates \
  && useradd --system --uid 10001 --gid duplicates --home-dir /data --no-create-home duplicates \
  && install --directory --owner duplicates --group duplicates --mode 700 /data /backups
WORKDIR /application
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER duplicates
# Within the container; from outside of it the published port says who comes in.
ENV SERVER_ADDRESS=0.0.0.0 DUPLICATES_DATA_DIR=/data
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=3m --retries=3 \
  CMD ["curl", "--fail", "--silent", "--max-time", "4", "--output", "/dev/null", "http://127.0.0.1:8080/actuator/health"]
# The rest of the memory is for what Java needs beside its heap. More options: JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "duplicates.jar"]
