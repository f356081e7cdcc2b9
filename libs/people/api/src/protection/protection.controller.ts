import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import {
  ProtectionChange,
  ProtectionNotice,
  protectionNames,
  protectionPermissions,
  ProtectionSettingList,
  type ProtectionName,
  type ProtectionSetting,
} from '@sanad/people/core';
import { Answers, Version } from '@sanad/platform';
import * as z from 'zod';
import { Protection } from './protection.service';

const Name = z.enum(protectionNames, { error: 'chooseOne' });

@Controller('protection-settings')
export class ProtectionController {
  constructor(private readonly protection: Protection) {}

  @Get()
  @Allow(protectionPermissions.change)
  @Answers(ProtectionSettingList)
  async list(): Promise<{ rows: ProtectionSetting[] }> {
    return { rows: await this.protection.list() };
  }

  /** What stands on notices. */
  @Get('notice')
  @Allow(protectionPermissions.read)
  @Answers(ProtectionNotice)
  async notice(): Promise<ProtectionNotice> {
    return { cndpReceipt: await this.protection.receipt() };
  }

  @Put(':name')
  @Allow(protectionPermissions.change)
  @Answers(ProtectionSettingList)
  async change(
    @Within() within: Scope,
    @Param('name', { schema: Name }) name: ProtectionName,
    @Version() version: number,
    @Body({ schema: ProtectionChange }) change: ProtectionChange,
  ): Promise<{ rows: ProtectionSetting[] }> {
    return { rows: await this.protection.change(within, name, version, change) };
  }
}
