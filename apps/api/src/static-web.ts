import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

const hashed = /-[A-Za-z0-9]{8}\.(js|css|woff2)$/;
const year = 31_536_000;

function headersOf(response: Response, path: string): void {
  const isFont = path.endsWith('.woff2');
  response.setHeader('Cache-Control', hashed.test(path) || isFont ? `public, max-age=${year}, immutable` : 'no-cache');
}

/** Serves the built screens from the port of the API: any address that is no file is a page of the application. */
export function serveScreens(app: INestApplication, folder: string): void {
  const express = app as NestExpressApplication;
  express.use(compression());
  express.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  express.use(serveStatic(folder, { index: false, redirect: false, setHeaders: headersOf }));
  express.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|health)(\/|$)/.test(request.path);
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (!isPage || !wantsPage || /\.\w+$/.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page);
  });
}
