import { Controller, Get } from '@nestjs/common';
import { Public } from '@sanad/access/api';
import { Answers, Ended } from '@sanad/platform';
import * as z from 'zod';
import { migrations } from '../database/migrations/index';
import { Readiness } from './readiness';

const State = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const Version = z.object({ version: z.string(), schema: z.string() }).meta({ id: 'Version' });

/** For the machine that watches this process. Tells nothing about the house. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Public()
  @Answers(State)
  live(): z.infer<typeof State> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Answers(State)
  async ready(): Promise<z.infer<typeof State>> {
    if (!(await this.readiness.isReady())) throw new Ended(503, 'unavailable');
    return { status: 'ok' };
  }

  @Get('version')
  @Public()
  @Answers(Version)
  version(): z.infer<typeof Version> {
    return { version: process.env['npm_package_version'] ?? '0.1.0', schema: migrations.at(-1)?.name ?? '' };
  }
}
