import { Module } from '@nestjs/common';
import { constraintRefusals } from '@sanad/platform';
import { AccessRequestModule } from './access-request/access-request.module';
import { AliasesController } from './alias/aliases.controller';
import { AliasesRepository } from './alias/aliases.repository';
import { Aliases } from './alias/aliases.service';
import { BankModule } from './bank/bank.module';
import { ConsentsController } from './consent/consents.controller';
import { ConsentsRepository } from './consent/consents.repository';
import { Consents } from './consent/consents.service';
import { DuplicatesModule } from './duplicates/duplicates.module';
import { EligibilityModule } from './eligibility/eligibility.module';
import { ImportModule } from './import/import.module';
import { KinshipChanges } from './kinship/kinship-changes.service';
import { KinshipNews } from './kinship/kinship-news';
import { KinshipProofs } from './kinship/kinship-proofs.service';
import { KinshipController } from './kinship/kinship.controller';
import { KinshipRepository } from './kinship/kinship.repository';
import { Kinship } from './kinship/kinship.service';
import { LinksSetBack } from './kinship/links-set-back';
import { ResistanceFilesController } from './kinship/resistance-files.controller';
import { ResistanceFilesRepository } from './kinship/resistance-files.repository';
import { ResistanceFiles } from './kinship/resistance-files.service';
import { ResistancePapers } from './kinship/resistance-papers.service';
import { CardNumbers } from './person/card-numbers';
import { DeathNews } from './person/death-listener';
import { FactsOfPeople } from './person/facts-of-people';
import { NameSearch } from './person/name-search';
import { PeopleSearch } from './person/people-search.service';
import { PeopleController } from './person/people.controller';
import { PeopleRepository } from './person/people.repository';
import { People } from './person/people.service';
import { PersonNews } from './person/person-news';
import { ProtectionModule } from './protection/protection.module';
import { FamiliesRepository } from './resistance-list/families.repository';
import { ListedFilesController } from './resistance-list/listed-files.controller';
import { PeopleExportController } from './sheet/people-export.controller';
import { ResistanceFilesExportController } from './sheet/resistance-files-export.controller';
import { WalletModule } from './wallet/wallet.module';

/** Persons, what they agree to, and what they are to the members of the Resistance. */
@Module({
  imports: [
    AccessRequestModule,
    BankModule,
    DuplicatesModule,
    ImportModule,
    EligibilityModule,
    ProtectionModule,
    WalletModule,
  ],
  controllers: [
    AliasesController,
    PeopleExportController,
    ResistanceFilesExportController,
    ListedFilesController,
    PeopleController,
    ConsentsController,
    ResistanceFilesController,
    KinshipController,
  ],
  providers: [
    Aliases,
    AliasesRepository,
    CardNumbers,
    Consents,
    ConsentsRepository,
    DeathNews,
    FactsOfPeople,
    FamiliesRepository,
    Kinship,
    KinshipChanges,
    KinshipNews,
    KinshipProofs,
    KinshipRepository,
    LinksSetBack,
    NameSearch,
    People,
    PeopleRepository,
    PeopleSearch,
    PersonNews,
    ResistanceFiles,
    ResistanceFilesRepository,
    ResistancePapers,
    // The rules say so first; these answer for two who write at the same moment.
    constraintRefusals({
      person_cin_is_unique: 'cardNumberHeld',
      consent_in_force_once: 'consentInForce',
      consent_agency: 'agencyUnknown',
      resistance_file_is_stated_once: 'resistanceFileExists',
      kinship_is_stated_once: 'kinshipExists',
      kinship_verifier_is_another: 'verifierIsCreator',
    }),
  ],
  exports: [
    Aliases,
    BankModule,
    CardNumbers,
    Consents,
    DeathNews,
    EligibilityModule,
    Kinship,
    People,
    PeopleSearch,
    ProtectionModule,
    ResistanceFiles,
    WalletModule,
  ],
})
export class PeopleModule {}
