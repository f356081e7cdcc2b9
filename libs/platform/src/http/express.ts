import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Environment } from '../environment';
import { fileTypes, largestFile } from './upload';

const contentPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    // What reads the code of a paper from a picture is WebAssembly of our own server; scripts from text stay forbidden.
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    // Angular puts the styles of its components into the page.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

const largestJson = '256kb';

/** What every request meets before a route: headers, and bodies of the allowed kinds and sizes. */
export function dressApplication(application: INestApplication, environment: Environment): void {
  const express = application as NestExpressApplication;
  express.disable('x-powered-by');
  express.disable('etag');
  express.set('trust proxy', environment.proxies);
  express.set('query parser', 'simple');
  express.use(
    helmet({
      contentSecurityPolicy: contentPolicy,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: environment.isSecure ? undefined : false,
      xFrameOptions: { action: 'deny' },
    }),
  );
  express.useBodyParser('json', { limit: largestJson, strict: true });
  express.useBodyParser('raw', { limit: largestFile, type: [...fileTypes, 'application/octet-stream'] });
  express.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'health/version'] });
  const server = express.getHttpServer() as { requestTimeout: number; headersTimeout: number };
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
}
