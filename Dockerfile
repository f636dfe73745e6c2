FROM node:20-bookworm-slim
WORKDIR /opt/hyoka
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY pipelines pipelines
COPY sql sql
COPY src src
RUN node pipelines/start.mjs --help >/dev/null
ENV HYOKA_RAW=/data/raw HYOKA_OUT=/data/out
USER 1000
ENTRYPOINT ["node", "pipelines/start.mjs"]
CMD ["run", "--wait"]
