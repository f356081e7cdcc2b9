import { Controller, Get } from '@nestjs/common';
import { UnitView, unitPermissions } from '@sanad/access/core';
import { Answers, Database } from '@sanad/platform';
import * as z from 'zod';
import { Allow } from './route-permission';

const Units = z.object({ rows: z.array(UnitView) }).meta({ id: 'Units' });

/** The tree of the High Commission's units, for choices and headings. */
@Controller('units')
export class UnitsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Allow(unitPermissions.read)
  @Answers(Units)
  async list(): Promise<z.infer<typeof Units>> {
    const rows = await this.database.rows<UnitView>(
      `select id, parent_id as "parentId", kind, code, name_ar as ar, name_fr as fr, name_en as en, provinces
       from access.unit order by code`,
    );
    return { rows };
  }
}
