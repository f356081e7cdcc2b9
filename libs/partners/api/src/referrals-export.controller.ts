import { Controller, Get, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import { say, type Phrase } from '@sanad/kernel';
import {
  referralPermissions,
  ReferralsExport,
  referralSheetWords as words,
  referralStateNames,
  referralTabWords,
  serviceNames,
  type ReferralRow,
} from '@sanad/partners/core';
import { idColumn, nameColumns, phoneColumn, provinceColumn } from '@sanad/people/api';
import { personSheetWords, toldSearch } from '@sanad/people/core';
import { Answers, Database, type Caller, type StreamedFile } from '@sanad/platform';
import { Referrals } from './referrals.service';

const columns: readonly ListColumn<ReferralRow>[] = [
  { heading: words.caseFile, kind: 'text', width: 16, value: ({ caseFile }) => caseFile.number },
  ...nameColumns<ReferralRow>(({ person }) => person),
  { heading: words.age, kind: 'number', width: 8, value: ({ person }) => person.age },
  phoneColumn(({ person }) => person.phone),
  provinceColumn(({ person }) => person.province),
  { heading: words.sender, kind: 'text', width: 26, value: ({ sender }, language) => sender[language] },
  { heading: words.agency, kind: 'text', width: 22, value: ({ agency }, language) => agency[language] },
  { heading: words.branch, kind: 'text', width: 20, value: ({ branch }, language) => branch[language] },
  {
    heading: words.service,
    kind: 'text',
    width: 22,
    value: ({ service }, language) => say(language, serviceNames[service]),
  },
  { heading: words.wish, kind: 'text', width: 30, value: ({ wish }) => wish },
  {
    heading: words.state,
    kind: 'text',
    width: 18,
    value: ({ state }, language) => say(language, referralStateNames[state]),
  },
  { heading: words.sentOn, kind: 'day', width: 12, value: ({ sentOn }) => sentOn },
  { heading: words.dueOn, kind: 'day', width: 12, value: ({ dueOn }) => dueOn },
  { heading: words.answeredOn, kind: 'day', width: 12, value: ({ answeredOn }) => answeredOn },
  { heading: words.reason, kind: 'text', width: 30, value: ({ reason }) => reason },
  idColumn,
];

@Controller('referrals')
export class ReferralsExportController {
  constructor(
    private readonly exports: Exports,
    private readonly referrals: Referrals,
    private readonly database: Database,
  ) {}

  @Get('export')
  @Allow(referralPermissions.export)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(@By() by: Caller, @Query({ schema: ReferralsExport }) order: ReferralsExport): Promise<StreamedFile> {
    return this.exports.answer(by, order, async () => ({
      code: 'referrals',
      name: words.referrals,
      isNamed: true,
      columns,
      rows: this.referrals.all(by.scope, order),
      filters: asked(
        [personSheetWords.search, toldSearch(order.query)],
        [words.tab, order.tab && referralTabWords[order.tab]],
        [words.state, order.state && referralStateNames[order.state]],
        [words.unit, await this.unitName(order.unitId)],
      ),
    }));
  }

  private async unitName(id: string | undefined): Promise<Phrase | string | undefined> {
    const name =
      id &&
      (await this.database.row<Phrase>(
        'select name_ar as ar, name_fr as fr, name_en as en from access.unit where id = $1',
        [id],
      ));
    return name || id;
  }
}
