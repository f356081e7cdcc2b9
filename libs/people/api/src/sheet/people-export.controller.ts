import { Controller, Get, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import { say } from '@sanad/kernel';
import {
  PeopleExport,
  personPermissions,
  personSheetWords as words,
  sexNames,
  toldSearch,
  vitalStatusNames,
  type PersonView,
} from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { PeopleSearch } from '../person/people-search.service';
import { cardColumn, idColumn, nameColumns, phoneColumn, provinceColumn, unitColumn } from './person-columns';

const columns: readonly ListColumn<PersonView>[] = [
  ...nameColumns<PersonView>((person) => person),
  { heading: words.sex, kind: 'text', width: 8, value: ({ sex }, language) => sex && say(language, sexNames[sex]) },
  { heading: words.birth, kind: 'day', width: 14, value: ({ birth }) => birth },
  phoneColumn(({ phone }) => phone),
  cardColumn(({ cinEnd }) => cinEnd),
  provinceColumn((person) => person.province),
  { heading: words.commune, kind: 'text', width: 26, value: ({ commune }) => commune },
  {
    heading: words.vitalStatus,
    kind: 'text',
    width: 14,
    value: ({ vitalStatus }, language) => say(language, vitalStatusNames[vitalStatus]),
  },
  unitColumn(({ unit }) => unit),
  { heading: words.registeredOn, kind: 'instant', value: ({ createdAt }) => createdAt },
  idColumn,
];

@Controller('people')
export class PeopleExportController {
  constructor(
    private readonly exports: Exports,
    private readonly people: PeopleSearch,
  ) {}

  @Get('export')
  @Allow(personPermissions.export)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(@By() by: Caller, @Query({ schema: PeopleExport }) order: PeopleExport): Promise<StreamedFile> {
    return this.exports.answer(by, order, async () => ({
      code: 'people',
      name: words.people,
      isNamed: true,
      columns,
      rows: await this.people.all(by.scope, order),
      filters: asked([words.search, toldSearch(order.query)]),
    }));
  }
}
