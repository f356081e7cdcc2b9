import { chromium, type Browser } from 'playwright';

interface FoundBrowser {
  readonly executable: string;
  readonly env: Record<string, string>;
}

// The sandbox needs rights that root in a container does not have; the rest keeps the browser from talking to anybody but us.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the headless Chromium that was found for this run. */
export function openBrowser(): Promise<Browser> {
  const { executable, env } = JSON.parse(process.env['SANAD_BROWSER'] ?? '{}') as FoundBrowser;
  return chromium.launch({
    executablePath: executable,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
