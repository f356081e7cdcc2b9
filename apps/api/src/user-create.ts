import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { NestFactory } from '@nestjs/core';
import { Passwords, Users } from '@sanad/access/api';
import { placeOf, roles, type Role } from '@sanad/access/core';
import { Database, Transactions } from '@sanad/platform';
import { AppModule } from './app.module';
import { settleFoundation } from './database/seed/foundation';
import { openHouse, sayAndEnd } from './house';

const wish = Object.fromEntries(
  process.argv.slice(2).flatMap((word) => {
    const parts = /^--([a-z]+)=(.*)$/.exec(word);
    return parts ? [[parts[1]!, parts[2]!]] : [];
  }),
);

/** Takes an answer from the words of the command (`--email=…`), else asks for it. */
async function ask(name: string, question: string): Promise<string> {
  if (wish[name]) return wish[name];
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await prompt.question(`${question}: `)).trim();
  } finally {
    prompt.close();
  }
}

function roleOf(word: string): Role {
  const role = roles.find((known) => known === word);
  if (!role) throw new Error(`There is no role "${word}": choose one of ${roles.join(', ')}.`);
  return role;
}

/** `npm run user:create`: makes an account. There is none until somebody with the server's console makes one. */
try {
  const house = await openHouse();
  const { environment, keys, home } = house;
  const app = await NestFactory.createApplicationContext(
    AppModule.with({ environment, keys, database: home.application }),
    { logger: ['error'] },
  );
  try {
    await settleFoundation(app);
    const email = await ask('email', 'E-mail');
    const name = await ask('name', 'Name');
    const role = roleOf(await ask('role', `Role (${roles.join(', ')})`));
    const code = await ask(
      'place',
      placeOf(role) === 'branch' ? 'Code of the agency' : 'Code of the unit (HQ, GLM, …)',
    );
    const password = await ask('password', 'Password (15 letters or more)');
    const weakness = app
      .get(Passwords)
      .weakness(password, [email.split('@')[0]!, name, 'sanad', 'guelmim', 'كلميم', 'hcar']);
    if (weakness)
      throw new Error(
        weakness === 'tooShort'
          ? 'The password needs 15 letters or more.'
          : 'The password is too easy to guess: take a sentence.',
      );
    await app.get(Transactions).asSystem(async () => {
      const place = await app
        .get(Database)
        .row<{ id: string }>(
          placeOf(role) === 'unit'
            ? 'select id from access.unit where code = $1'
            : 'select b.id from partners.branch b join partners.agency a on a.id = b.agency_id where a.code = $1 limit 1',
          [code],
        );
      if (!place) throw new Error(`There is no place with the code ${code}.`);
      await app.get(Users).create({ email, name, role, password, placeId: place.id });
    });
    console.log(`✓ ${email} may sign in.`);
  } finally {
    await app.close();
    await home.leave();
  }
} catch (error) {
  sayAndEnd(
    (error as { constraint?: string }).constraint === 'user_email_is_unique'
      ? new Error('There is an account with this e-mail already.')
      : error,
  );
}
