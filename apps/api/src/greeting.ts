import type { Environment } from '@sanad/platform';
import { roleNames } from '@sanad/access/core';
import { demoAccounts } from './database/seed/demo-accounts';

/** The last lines of the start: where the house is, and who may look around in the demo. */
export function greet({ origin, demo }: Environment, isEmbedded: boolean): void {
  const lines = [
    ``,
    `سند · Sanad: ${origin}`,
    isEmbedded ? 'PostgreSQL: embedded, below the data folder' : 'PostgreSQL: DATABASE_URL',
  ];
  if (demo) {
    lines.push('', 'بيانات تجريبية · Demo accounts (fictional people):');
    for (const { email, password, role } of demoAccounts) {
      lines.push(`  ${email.padEnd(30)} ${password.padEnd(22)} ${roleNames[role].en}`);
    }
  } else {
    lines.push('The first account is made with: npm run user:create');
  }
  console.log(`${lines.join('\n')}\n`);
}
