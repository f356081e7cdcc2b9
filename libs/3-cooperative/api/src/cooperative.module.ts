import { Module } from '@nestjs/common';
import { CaseFileModule } from '@sanad/case-file/api';
import { ledgerConstraints } from '@sanad/cooperative/core';
import { IssuanceModule } from '@sanad/issuance/api';
import { SupportProgrammeModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { AssociateFounders } from './associate/associate-founders';
import { Associates } from './associate/associates';
import { AssociatesController } from './associate/associates.controller';
import { CooperativesExportController } from './cooperatives-export.controller';
import { CooperativesController, FormationsOfFileController } from './cooperatives.controller';
import { CooperativeRows } from './cooperatives.repository';
import { dossierControllers, dossierProviders } from './dossier/providers';
import { FollowersOfFounders } from './followers-of-founders';
import { FormationHistory } from './formation-history';
import { FormationStepsController } from './formation-steps.controller';
import { FormationSteps } from './formation-steps.service';
import { FormationsExportController } from './formations-export.controller';
import { FormationsController } from './formations.controller';
import { FormationRows } from './formations.repository';
import { Formations } from './formations.service';
import { FounderFiles } from './founder-files';
import { FounderSeats } from './founder-seats';
import { FoundersController } from './founders.controller';
import { Founders } from './founders.service';
import { Departures } from './group/departures';
import { DeparturesController } from './group/departures.controller';
import { FoundersOnDeath } from './group/founders-on-death';
import { SetbackRound } from './group/setback-round';
import { Setbacks } from './group/setbacks';
import { LawBook } from './law/law-book';
import { LawLines } from './law/law-lines.repository';
import { LawController } from './law/law.controller';
import { ShareLedgerRows } from './ledger/share-ledger.repository';
import { ShareLedgers } from './ledger/share-ledgers';
import { ShareLedgersController } from './ledger/share-ledgers.controller';
import { CooperativeRecords } from './legal-person/cooperative-records.service';
import { legalPersonControllers, legalPersonProviders } from './legal-person/providers';
import { NameRequestRows } from './name/name-request.repository';
import { NameRequests } from './name/name-requests';
import { NameRequestsController } from './name/name-requests.controller';
import { NameRound } from './name/name-round';
import { PaperCertificates } from './name/paper-certificates';
import { ProjectOfFounders } from './project-of-founders';
import { Registrations } from './registrations.service';
import { Suggestions } from './suggestion/suggestions';
import { SuggestionsController } from './suggestion/suggestions.controller';
import { TradesController } from './trade/trades.controller';
import { TradeRows } from './trade/trades.repository';
import { Trades } from './trade/trades.service';

/** Founding groups on the way through law 112-12, and the cooperatives that come of them. */
@Module({
  imports: [CaseFileModule, IssuanceModule, PeopleModule, SupportProgrammeModule],
  controllers: [
    FormationsExportController,
    FormationsController,
    FoundersController,
    AssociatesController,
    DeparturesController,
    SuggestionsController,
    ShareLedgersController,
    FormationStepsController,
    CooperativesExportController,
    CooperativesController,
    ...dossierControllers,
    ...legalPersonControllers,
    FormationsOfFileController,
    LawController,
    NameRequestsController,
    TradesController,
  ],
  providers: [
    FormationRows,
    CooperativeRows,
    FormationHistory,
    Formations,
    AssociateFounders,
    Associates,
    FounderSeats,
    Departures,
    FoundersOnDeath,
    Setbacks,
    SetbackRound,
    Suggestions,
    ShareLedgerRows,
    ShareLedgers,
    Founders,
    FollowersOfFounders,
    FounderFiles,
    FormationSteps,
    LawLines,
    LawBook,
    NameRequestRows,
    NameRequests,
    NameRound,
    PaperCertificates,
    ProjectOfFounders,
    Registrations,
    TradeRows,
    Trades,
    ...dossierProviders,
    ...legalPersonProviders,
    constraintRefusals({
      founder_is_stated_once: 'founderTwice',
      ...ledgerConstraints,
      associate_founds_once: 'founderTwice',
      founder_card_is_stated_once: 'cardFoundsAlready',
      founder_of_open_formation: 'formationClosed',
      name_request_is_open_once: 'nameAskedAlready',
      cooperative_number_is_unique_in_court: 'registerNumberTaken',
    }),
  ],
  exports: [CooperativeRecords],
})
export class CooperativeModule {}
