import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { dressApplication } from '@sanad/platform';
import type { Request, Response } from 'express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import type { House } from './house';
import { describeApi } from './openapi';
import { serveScreens } from './static-web';

const screens = join(process.cwd(), 'dist', 'apps', 'web');

/** The application of a house, dressed but not listening yet. */
export async function buildServer({ environment, keys, home }: House, folder = screens): Promise<INestApplication> {
  const app = await NestFactory.create(AppModule.with({ environment, keys, database: home.application, jobs: true }), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  dressApplication(app, environment);
  serveScreens(app, folder);
  // Drawn up for whoever asks first: it is a third of what a start takes.
  let document: OpenAPIObject | undefined;
  app.getHttpAdapter().get('/api/openapi.json', (_request: Request, response: Response) => {
    response.json((document ??= describeApi(app)));
  });
  return app;
}
