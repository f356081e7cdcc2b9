import type { Provider, Type } from '@nestjs/common';
import { constraintRefusals } from '@sanad/platform';
import { BodiesController } from './bodies.controller';
import { BodyRows } from './bodies.repository';
import { Bodies } from './bodies.service';
import { CooperativeRecords } from './cooperative-records.service';
import { EndByDeath } from './end-by-death';
import { EndingsController } from './endings.controller';
import { HeldCooperatives } from './held-cooperatives';
import { Identifiers } from './identifiers.service';
import { LegalPersonsController } from './legal-persons.controller';
import { LicenceAlerts } from './licence-alerts';
import { Mandates } from './mandates.service';
import { MembersRegister } from './members-register';
import { MembersRegisterController } from './members-register.controller';
import { Members } from './members.service';

export const legalPersonControllers: Type[] = [
  MembersRegisterController,
  LegalPersonsController,
  EndingsController,
  BodiesController,
];

/** The part of the room that keeps what a cooperative is once it exists. */
export const legalPersonProviders: Provider[] = [
  HeldCooperatives,
  CooperativeRecords,
  Identifiers,
  LicenceAlerts,
  Members,
  Mandates,
  MembersRegister,
  EndByDeath,
  BodyRows,
  Bodies,
  // The rules say so first; these answer for two who write at the same moment, and for what only the database knows.
  constraintRefusals({
    identifier_is_of_one_cooperative: 'identifierTaken',
    membership_does_not_overlap: 'memberAlready',
    membership_of_associate_does_not_overlap: 'memberAlready',
    mandate_does_not_overlap: 'seatTaken',
    body_number_is_unique: 'bodyNumberTaken',
    affiliation_does_not_overlap: 'affiliatedAlready',
    status_change_day_in_order: 'statusDayTooEarly',
  }),
];
