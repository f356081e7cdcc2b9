import { Global, Module } from '@nestjs/common';
import { constraintRefusals } from '@sanad/platform';
import { DocumentsController } from './documents.controller';
import { DocumentsRepository } from './documents.repository';
import { DocumentStates } from './document-states';
import { Issuance } from './issuance.service';
import { PublicDocumentsController } from './public-documents.controller';
import { SigningKeys } from './signing-keys';

/** Papers that leave the house: their numbers, their signatures, and what is told to whoever holds one. */
@Global()
@Module({
  controllers: [DocumentsController, PublicDocumentsController],
  providers: [
    DocumentStates,
    DocumentsRepository,
    Issuance,
    SigningKeys,
    constraintRefusals({ document_counts_once: 'documentCounts', document_end_is_final: 'documentEnded' }),
  ],
  exports: [Issuance, SigningKeys],
})
export class IssuanceModule {}
