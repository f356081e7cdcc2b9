import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { Allow, asked, By, Exports, Within, type ListColumn } from '@sanad/access/api';
import {
  CooperativeId,
  legalPersonPermissions,
  memberEndNames,
  MembersExport,
  RegisterQuery,
  registerWords as words,
  type MemberView,
} from '@sanad/cooperative/core';
import { say, type Scope } from '@sanad/kernel';
import { idColumn, nameColumns } from '@sanad/people/api';
import { answerFile, Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { CooperativeRows } from '../cooperatives.repository';
import { MembersRegister } from './members-register';

const columns: readonly ListColumn<MemberView>[] = [
  ...nameColumns<MemberView>(({ person }) => person),
  { heading: words.legalPerson, kind: 'text', width: 24, value: ({ legalPerson }) => legalPerson },
  { heading: words.fileNumber, kind: 'text', width: 16, value: ({ fileNumber }) => fileNumber },
  {
    heading: words.nature,
    kind: 'text',
    width: 12,
    value: ({ founder }, language) => say(language, founder ? words.founder : words.member),
  },
  { heading: words.shares, kind: 'number', width: 10, value: ({ shares }) => shares },
  { heading: words.paid, kind: 'number', width: 14, value: ({ paid }) => paid },
  { heading: words.joinedOn, kind: 'day', width: 12, value: ({ joinedOn }) => joinedOn },
  { heading: words.leftOn, kind: 'day', width: 12, value: ({ leftOn }) => leftOn },
  {
    heading: words.end,
    kind: 'text',
    width: 20,
    value: ({ endKind }, language) => endKind && say(language, memberEndNames[endKind]),
  },
  idColumn,
];

/** The register of members, on paper and as a table. */
@Controller('cooperatives')
export class MembersRegisterController {
  constructor(
    private readonly register: MembersRegister,
    private readonly cooperatives: CooperativeRows,
    private readonly exports: Exports,
  ) {}

  @Get(':id/members-register')
  @Allow(legalPersonPermissions.printRegister)
  @Answers(null, { status: 200 })
  async print(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Query({ schema: RegisterQuery }) { language }: RegisterQuery,
  ): Promise<StreamableFile> {
    return answerFile(await this.register.print(within, id, language));
  }

  @Get(':id/members/export')
  @Allow(legalPersonPermissions.printRegister)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(
    @By() by: Caller,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Query({ schema: MembersExport }) order: MembersExport,
  ): Promise<StreamedFile> {
    return this.exports.answer(by, order, async () => {
      const { name } = await this.cooperatives.view(by.scope, id);
      return {
        code: 'members',
        name: words.members,
        isNamed: true,
        columns,
        rows: this.cooperatives.allMembers(by.scope, id),
        filters: asked([words.cooperative, name]),
      };
    });
  }
}
