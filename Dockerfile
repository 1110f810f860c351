# The server and its page, for docker-compose.yml. Neo4j is a container of its own.
FROM node:20.20-bookworm-slim AS built
WORKDIR /entente
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY tsconfig.json tsconfig.server.json tsconfig.client.json vite.config.ts ./
COPY server server
COPY client client
COPY cypher cypher
COPY data data
RUN node_modules/.bin/tsc -b tsconfig.server.json tsconfig.client.json && node_modules/.bin/vite build

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 ENTENTE_HOME=/entente/.entente
WORKDIR /entente
COPY --from=built --chown=node:node /entente ./
USER node
EXPOSE 3000
CMD ["node", "--max-old-space-size=2000", "dist/server/cli/main.js"]
