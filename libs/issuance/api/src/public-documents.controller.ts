import { Controller, Get, Param, Req } from '@nestjs/common';
import { networkOf, Public } from '@sanad/access/api';
import { DocumentKeys, DocumentStateView, IssuedDocumentId } from '@sanad/issuance/core';
import { Answers } from '@sanad/platform';
import type { Request } from 'express';
import { DocumentStates } from './document-states';
import { SigningKeys } from './signing-keys';

/** For whoever holds a paper, without an account. */
@Controller()
export class PublicDocumentsController {
  constructor(
    private readonly states: DocumentStates,
    private readonly keys: SigningKeys,
  ) {}

  @Get('documents/:id/state')
  @Public()
  @Answers(DocumentStateView)
  state(
    @Req() request: Request,
    @Param('id', { schema: IssuedDocumentId }) id: IssuedDocumentId,
  ): Promise<DocumentStateView> {
    return this.states.told(networkOf(request.ip ?? ''), id);
  }

  @Get('document-keys')
  @Public()
  @Answers(DocumentKeys)
  published(): Promise<DocumentKeys> {
    return this.keys.published();
  }
}
