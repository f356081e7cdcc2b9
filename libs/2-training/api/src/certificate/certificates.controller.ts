import { Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { pageOf, type Scope } from '@sanad/kernel';
import { answerFile, Answers, Version } from '@sanad/platform';
import {
  EnrolmentId,
  EnrolmentView,
  PendingCertificate,
  PendingCertificateQuery,
  trainingPermissions,
} from '@sanad/training/core';
import { Certificates } from './certificates.service';
import { PendingCertificates } from './pending-certificates';

@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly pending: PendingCertificates,
  ) {}

  /** A paper of this house, with a number and a code of its own; `/certificate` records one that the agency numbers itself. */
  @Post('enrolments/:id/certificate-document')
  @Allow(trainingPermissions.report)
  @Answers(EnrolmentView, { status: 201, refusals: ['notCompleted', 'certificateIssued'] })
  handOut(@Within() within: Scope, @Param('id', { schema: EnrolmentId }) id: EnrolmentId, @Version() version: number) {
    return this.certificates.handOut(within, id, version);
  }

  @Get('enrolments/:id/certificate-document')
  @Allow(trainingPermissions.read)
  @Answers(null, { status: 200 })
  async file(@Within() within: Scope, @Param('id', { schema: EnrolmentId }) id: EnrolmentId): Promise<StreamableFile> {
    return answerFile(await this.certificates.file(within, id));
  }

  @Get('pending-certificates')
  @Allow(trainingPermissions.read)
  @Answers(pageOf(PendingCertificate))
  list(@Within() within: Scope, @Query({ schema: PendingCertificateQuery }) query: PendingCertificateQuery) {
    return this.pending.list(within, query);
  }
}
