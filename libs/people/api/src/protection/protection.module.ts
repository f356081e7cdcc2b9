import { Module } from '@nestjs/common';
import { ProtectionController } from './protection.controller';
import { Protection } from './protection.service';

/** What the house says of the protection of data. */
@Module({ controllers: [ProtectionController], providers: [Protection], exports: [Protection] })
export class ProtectionModule {}
