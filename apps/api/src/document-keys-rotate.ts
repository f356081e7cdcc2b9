import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SigningKeys } from '@sanad/issuance/api';
import { AppModule } from './app.module';
import { openHouse, sayAndEnd } from './house';

/** `npm run document-keys:rotate`: from now on documents are signed with a new key. Those signed before stay good. */
try {
  const { environment, keys, home } = await openHouse();
  const app = await NestFactory.createApplicationContext(
    AppModule.with({ environment, keys, database: home.application }),
    { logger: ['error'] },
  );
  try {
    const id = await app.get(SigningKeys).rotate();
    console.log(`✓ Documents are signed with the key ${id} from now on; papers signed before can still be checked.`);
  } finally {
    await app.close();
    await home.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
