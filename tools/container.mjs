import { readFileSync } from 'node:fs';

// In a container the password of the database comes as a file, so that it is in no variable that `docker inspect` shows.
const { DATABASE_URL: address, DATABASE_PASSWORD_FILE: passwordFile, PORT: port = '3000' } = process.env;
if (address && passwordFile) {
  const url = new URL(address);
  url.password = encodeURIComponent(readFileSync(passwordFile, 'utf8').trim());
  process.env.DATABASE_URL = url.href;
}

async function isHealthy() {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(2500) })).ok;
  } catch {
    return false;
  }
}

// `main` serves; `doctor`, `audit-verify` and `user-create` are run beside it with `docker compose exec app node tools/container.mjs doctor`.
const [name = 'main', ...words] = process.argv.slice(2);
if (name === 'healthy') process.exit((await isHealthy()) ? 0 : 1);
const program = new URL(`../dist/apps/api/${name}.js`, import.meta.url);
process.argv.splice(1, Infinity, program.pathname, ...words);
await import(program.href);
