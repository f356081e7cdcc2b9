import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  memberEndNames,
  registerWords as words,
  type CooperativeId,
  type CooperativeView,
  type MemberView,
} from '@sanad/cooperative/core';
import { say, today, type Language, type Phrase, type PlainDay, type Scope } from '@sanad/kernel';
import { Database, Documents, found, type UploadedBytes } from '@sanad/platform';
import { CooperativeRows } from '../cooperatives.repository';
import { registerTemplate } from './register.template';

const dayOf = (day: PlainDay | null) => (day === null ? '' : day.split('-').toReversed().join('/'));
const amount = (value: number) =>
  value
    .toFixed(2)
    .replace(/\.00$/, '')
    .replaceAll(/\B(?=(\d{3})+(?!\d))/g, '\u00A0');

/** The register of members as the law wants it kept: on paper, everybody who belongs and who belonged. */
@Injectable()
export class MembersRegister {
  constructor(
    private readonly rows: CooperativeRows,
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly audit: Audit,
  ) {}

  async print(within: Scope, id: CooperativeId, language: Language): Promise<UploadedBytes> {
    const view = await this.rows.view(within, id);
    const unit = await this.database.row<{ name: Phrase }>(
      `select jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as name from access.unit u where u.id = $1`,
      [view.unitId],
    );
    await this.audit.record({
      action: 'cooperative.registerPrint',
      entity: 'cooperative',
      entityId: id,
      unitId: view.unitId,
      after: { members: view.members, language },
    });
    const content = await this.documents.pdf(
      registerTemplate,
      printed(view, say(language, found(unit).name), language),
    );
    return { content, mediaType: 'application/pdf', label: `${say(language, words.title)} - ${view.name}.pdf` };
  }
}

/** What the template sets on the page. */
function printed(view: CooperativeView, unit: string, language: Language) {
  const t = (phrase: Phrase, values: Record<string, string> = {}) => say(language, phrase, values);
  const present = view.memberships.filter(({ leftOn }) => leftOn === null);
  const former = view.memberships.filter(({ leftOn }) => leftOn !== null);
  const rows = (members: readonly MemberView[]) =>
    members.map((member, place) => [
      String(place + 1),
      nameOf(member, language),
      t(member.kind === 'LEGAL_PERSON' ? words.legalPerson : member.founder ? words.founder : words.member),
      member.fileNumber ?? '',
      String(member.shares),
      amount(member.paid),
      dayOf(member.joinedOn),
    ]);
  const columns = [words.order, words.name, words.nature, words.fileNumber, words.shares, words.paid, words.joinedOn];
  const widths = columns.map((column) => (column === words.name ? 'wide' : 'narrow'));
  const ends = former.map(({ leftOn, endKind }) => [dayOf(leftOn), endKind ? t(memberEndNames[endKind]) : '']);
  const sum = (key: 'shares' | 'paid') => present.reduce((all, member) => all + member[key], 0);
  const total = ['', t(words.total), '', '', String(sum('shares')), amount(sum('paid')), ''];
  return {
    language,
    unit,
    title: t(words.title),
    drawn: t(words.drawnOn, { day: dayOf(today()) }),
    none: t(words.none),
    signature: t(words.signature),
    facts: [
      [t(words.cooperative), view.name],
      [t(words.register), `${view.registerNumber} · ${view.court} · ${dayOf(view.registeredOn)}`],
      [t(words.seat), view.seat],
      [t(words.trade), t(view.branchName)],
      [t(words.capital), amount(view.capital)],
    ],
    chapters: [
      {
        name: t(words.present),
        columns: columns.map((column) => t(column)),
        widths,
        rows: present.length > 0 ? [...rows(present), total] : [],
      },
      ...(former.length > 0
        ? [
            {
              name: t(words.former),
              columns: [...columns, words.leftOn, words.end].map((column) => t(column)),
              widths: [...widths, 'narrow', 'narrow'],
              rows: rows(former).map((row, place) => [...row, ...ends[place]!]),
            },
          ]
        : []),
    ],
  };
}

/** In the script of the paper, as far as it is known. */
function nameOf({ person, legalPerson }: MemberView, language: Language): string {
  if (!person) return legalPerson ?? say(language, words.outOfReach);
  const latin = [person.familyLa, person.givenLa].filter(Boolean).join(' ');
  return language !== 'ar' && latin ? latin : `${person.givenAr} ${person.familyAr}`;
}
