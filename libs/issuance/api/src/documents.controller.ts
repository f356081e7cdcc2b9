import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  DocumentWithdrawal,
  IssuedDocumentId,
  issuedDocumentPermissions,
  IssuedDocumentView,
} from '@sanad/issuance/core';
import { Answers, Version } from '@sanad/platform';
import { DocumentStates } from './document-states';
import { Issuance } from './issuance.service';

@Controller('issued-documents')
export class DocumentsController {
  constructor(
    private readonly issuance: Issuance,
    private readonly states: DocumentStates,
  ) {}

  @Get(':id')
  @Allow(issuedDocumentPermissions.read)
  @Answers(IssuedDocumentView)
  read(
    @Within() within: Scope,
    @Param('id', { schema: IssuedDocumentId }) id: IssuedDocumentId,
  ): Promise<IssuedDocumentView> {
    return this.states.seen(within, id);
  }

  @Post(':id/withdrawal')
  @Allow(issuedDocumentPermissions.withdraw)
  @Answers(IssuedDocumentView, { status: 200, refusals: ['documentEnded'] })
  async withdraw(
    @Within() within: Scope,
    @Param('id', { schema: IssuedDocumentId }) id: IssuedDocumentId,
    @Version() version: number,
    @Body({ schema: DocumentWithdrawal }) sent: DocumentWithdrawal,
  ): Promise<IssuedDocumentView | Refusal> {
    return (await this.issuance.withdraw(within, id, version, sent)) ?? this.states.seen(within, id);
  }
}
