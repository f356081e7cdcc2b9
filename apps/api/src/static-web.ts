import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';
import { pageOf, releaseIn, workerOf } from './release';

const hashed = /^\/[\w-]+-[A-Za-z0-9_-]{8}\.(js|css)$/;
const year = 31_536_000;
const forGood = `public, max-age=${year}, immutable`;
/** Addresses of the server itself: no file is looked for there. */
const isServers = (path: string) => /^\/(api|health)(\/|$)/.test(path);
const brotli = promisify(brotliCompress);
const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const;

function headersOf(response: Response, path: string): void {
  const isFixed = path.endsWith('.woff2') || hashed.test(path.slice(path.lastIndexOf('/')));
  response.setHeader('Cache-Control', isFixed ? forGood : 'no-cache');
}

/** Scripts and styles as small as they get: each is compressed once, when it is first asked for, and kept. */
function smallest(folder: string) {
  const kept = new Map<string, Promise<Buffer>>();
  const compress = async (path: string) =>
    brotli(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
  return (request: Request, response: Response, next: NextFunction): void => {
    const kind = hashed.exec(request.path)?.[1] as keyof typeof types | undefined;
    const path = join(folder, request.path);
    const isPlain = request.method !== 'GET' || !kind || !request.acceptsEncodings('br') || !existsSync(path);
    if (isPlain) return next();
    if (!kept.has(path)) kept.set(path, compress(path));
    kept.get(path)!.then((content) => {
      response.set({
        'Cache-Control': forGood,
        'Content-Encoding': 'br',
        'Content-Type': types[kind],
        'Content-Length': String(content.length),
        Vary: 'Accept-Encoding',
      });
      response.end(content);
    }, next);
  };
}

/** Serves the built screens from the port of the API: any address that is no file is a page of the application. */
export function serveScreens(app: INestApplication, folder: string): void {
  const express = app as NestExpressApplication;
  const index = join(folder, 'index.html');
  if (existsSync(index)) express.use(smallest(folder));
  express.use(compression());
  express.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  if (!existsSync(index)) return;
  const release = releaseIn(folder);
  const page = pageOf(folder, release);
  if (existsSync(join(folder, 'worker.js'))) {
    const worker = workerOf(folder, release);
    express.use('/worker.js', (_request: Request, response: Response) => {
      response.set({ 'Cache-Control': 'no-cache', 'Content-Type': types.js }).send(worker);
    });
  }
  const files = serveStatic(folder, { index: false, redirect: false, setHeaders: headersOf });
  express.use((request: Request, response: Response, next: NextFunction) =>
    isServers(request.path) ? next() : files(request, response, next),
  );
  express.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !isServers(request.path);
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (!isPage || !wantsPage || /\.\w+$/.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page);
  });
}
