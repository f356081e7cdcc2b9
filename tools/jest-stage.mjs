import { findBrowser } from './browser.mjs';
import startDatabase from './jest-database.mjs';

/** What the journey needs before it starts: a browser and a throw-away PostgreSQL. */
export default async function setStage() {
  process.env.SANAD_BROWSER = JSON.stringify(findBrowser());
  await startDatabase();
}
