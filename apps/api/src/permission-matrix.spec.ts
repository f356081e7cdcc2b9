import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DeclaredRoutes } from '@sanad/access/api';
import { startHouse, usualPlace, type House, type PlaceCode, type TestAnswer } from '@sanad/access/api/testing';
import { placeOf, roles, type Role } from '@sanad/access/core';
import { newId } from '@sanad/kernel';
import { capabilities } from './app.module';
import { settleDemo } from './database/seed/demo';
import { settleFoundation } from './database/seed/foundation';
import { tellStory } from './database/seed/story/story';
import { describeApi } from './openapi';

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly permission: string;
  readonly isUpload: boolean;
}

/** A place of the same role that has no part in what Guelmim and ANAPEC keep; headquarters sees everything. */
function foreignTo(role: Role): PlaceCode | null {
  if (placeOf(role) === 'branch') return 'ODCO';
  return usualPlace(role) === 'HQ' ? null : 'SMR';
}

/** A body that passes the schema of its route, so that the answer comes from the rows and not from the shape. */
const reason = { reason: 'سبب كاف' };
const supportProgramme = {
  ...{ effectiveFrom: '2022-01-01', ownerAr: 'جهة', ownerFr: 'Organisme', nameAr: 'برنامج', nameFr: 'Programme' },
  ...{ purpose: 'FUNDING', givesAr: 'منحة', givesFr: 'Une aide', source: 'دورية', ...reason },
};
const seenOnVisit = {
  ...{ visitedOn: '2022-09-21', activity: 'ACTIVE', members: 5, jobs: 5, jobsFamily: 5, jobsWomen: 2, jobsYoung: 1 },
  ...{ turnover: 'TO_50K', incomeBefore: '', incomeNow: '', problems: [], note: '' },
};
const supportReceived = {
  ...{ programme: 'INDH', title: '', agency: 'المبادرة', state: 'APPLIED', appliedOn: '', fromOn: '', toOn: '' },
  ...{ amounts: [], note: '' },
};
const bodies: Readonly<Record<string, object>> = {
  'post /person-imports/{id}/encoding': { encoding: 'utf-8' },
  'post /person-imports/{id}/check': { fields: ['fullAr', 'phone'], province: '10.261' },
  'post /person-imports/{id}/corrections': { line: 2, column: 0, text: 'x' },
  'post /person-imports/{id}/choices': { line: 2, choice: 'SKIP' },
  'patch /people/{id}': { commune: 'x' },
  'post /people/{id}/aliases': { given: 'فاطنة', source: 'رسم الولادة' },
  'post /people/{id}/bank-account': { rib: '011519000001205000534921' },
  'post /people/{id}/consents': { purpose: 'PHOTO', channel: 'PAPER', givenOn: '2022-02-14' },
  'post /people/{id}/kinship-links': { resistanceFileId: newId(), relation: 'CHILD', evidence: 'BIRTH_RECORD' },
  'post /people/{id}/eligibility-decisions': { asOf: '2022-03-01', basis: 'x', decision: 'NOT_ELIGIBLE' },
  'post /eligibility-settings': {
    name: 'appealDays',
    value: 60,
    isConfirmed: false,
    ...reason,
    effectiveFrom: '2999-01-01',
  },
  'put /protection-settings/{name}': { receipt: 'D-GV-1/2022', days: 30, ...reason },
  'post /kinship-links/{id}/rejection': reason,
  'post /kinship-links/{id}/ending': reason,
  'put /kinship-links/{id}/paper': { paperId: newId() },
  'put /kinship-links/{id}/own-paper': { paperId: newId() },
  'post /resistance-papers/{id}/withdrawal': reason,
  'patch /resistance-files/{id}': { memberVitalStatus: 'DECEASED' },
  'post /access-requests/{id}/refusal': reason,
  'post /break-glass/{id}/review': { verdict: 'JUSTIFIED' },
  'post /papers/{id}/withdrawal': reason,
  'post /issued-documents/{id}/withdrawal': { reason: 'CANCELLED' },
  'post /case-files/{id}/wallet': { kind: 'ID_CARD', paperId: newId() },
  'post /tasks/{id}/delay': { until: '2999-01-01', ...reason },
  'patch /case-files/{id}': { businessPlanOn: '2022-05-01' },
  'post /case-files/{id}/steps': { to: 'CREATION' },
  'post /case-files/{id}/training-waiver': reason,
  'post /case-files/{id}/notes': { note: 'x' },
  'post /case-files/{id}/referrals': { branchId: newId(), service: 'TRAINING' },
  'post /case-files/{id}/referrals/preview': { branchId: newId(), service: 'TRAINING' },
  'post /referrals/answers': { answer: 'RECEIVE', rows: [{ id: newId(), version: 1 }] },
  'post /referrals/answers/undo': { rows: [{ id: newId(), version: 1 }] },
  'post /referrals/{id}/paper-request': { paper: 'شهادة السكنى' },
  'post /referrals/{id}/paper-answer': { answer: 'وضعت في الملف' },
  'post /referrals/{id}/outcome': { state: 'COMPLETED', factOn: '2022-03-14' },
  'post /referrals/{id}/statuses': { word: 'REGISTERED', factOn: '2022-03-14' },
  'put /agreements/{id}': {
    ...{ number: '2022/1', title: 'اتفاقية', validFrom: '2021-01-01', validTo: null, purposes: ['TRAINING'] },
    ...{ fieldGroups: ['IDENTITY'], why: 'سبب كاف' },
  },
  'put /agencies/{id}': {
    ...{ ar: 'مؤسسة', fr: 'Agence', short: 'مؤسسة', kind: 'OTHER', services: ['TRAINING'] },
  },
  'post /agencies/{id}/branches': { ar: 'وكالة', fr: 'Antenne', provinces: ['10.261'] },
  'put /agencies/{id}/services/{service}/words': { words: ['RECEIVED'] },
  'post /agencies/{id}/officers': {
    ...{ name: 'إطار', email: 'new@agency.example', branchId: newId(), roles: ['partner-officer'] },
  },
  'put /branches/{id}': { ar: 'وكالة', fr: 'Antenne', provinces: ['10.261'] },
  'post /branches/{id}/closing': reason,
  'put /officers/{id}': { name: 'إطار', branchId: newId(), roles: ['partner-officer'] },
  'post /officers/{id}/suspension': reason,
  'post /agreements/{id}/end': { endedOn: '2022-03-14', why: 'سبب كاف' },
  'post /support-programmes': supportProgramme,
  'put /support-programmes/{id}': supportProgramme,
  'post /referrals/{id}/refusal': reason,
  'post /referrals/{id}/recall': reason,
  'post /training-sessions/{id}/enrolments': { referralId: newId() },
  'post /training-sessions/{id}/cancellation': reason,
  'put /training-sessions/{id}/roll-call': { cells: [{ enrolmentId: newId(), dayId: newId(), mark: 'PRESENT' }] },
  'post /enrolments/{id}/completion': { result: 'COMPLETED', on: '2022-04-13' },
  'post /enrolments/{id}/certificate': { number: 'ZZ-1', on: '2022-05-13' },
  'post /enrolments/{id}/corrections': { kind: 'WITHDRAWAL', why: 'سبب كاف' },
  'post /training-corrections/{id}/refusal': reason,
  'put /training-rules': { completionPercent: 80, correctionDays: 30, certificateDays: 30, ...reason },
  'post /enrolments/{id}/withdrawal': { on: '2022-04-13', reason: 'سبب' },
  'patch /events/{id}': {
    kind: 'VISIT',
    title: 'زيارة',
    day: '2022-02-14',
    startsAt: '15:30',
    venue: 'كلميم',
    province: '10.261',
    organiser: 'النيابة',
  },
  'patch /formations/{id}': {
    name: 'تعاونية',
    seat: 'كلميم',
    province: '10.261',
    category: 'MEMBERS_SELL',
    branch: 'BEES',
    shareValue: 100,
  },
  'post /events/{id}/attendances': { personId: newId() },
  'put /attendances/{id}/interests': { interests: ['TRAINING'] },
  'post /formations/{id}/founders': { caseId: newId(), shares: 1, paid: 100, role: 'MEMBER', joinedOn: '2022-06-21' },
  'post /formations/{id}/associates': {
    associate: { kind: 'LEGAL_PERSON', nameAr: 'شركة', representative: 'سعيد', noticeGivenOn: '2022-06-21' },
    ...{ shares: 1, paid: 100, role: 'MEMBER', joinedOn: '2022-06-21' },
  },
  'put /founders/{id}/associate': { kind: 'LEGAL_PERSON', nameAr: 'شركة', representative: 'سعيد' },
  'post /formations/{id}/steps': { step: 'GROUP_FORMED', doneOn: '2022-06-21' },
  'post /formations/{id}/registration': { registerNumber: '1', court: 'كلميم', registeredOn: '2022-06-21' },
  'patch /founders/{id}': { role: 'MEMBER' },
  'post /founders/{id}/leaving': { why: 'RESIGNED', leftOn: '2022-06-21' },
  'post /formations/{id}/signings': { paper: 'STATUTES', signedOn: '2022-06-21' },
  'post /formations/{id}/shares': { kind: 'PAY', holder: newId(), amount: 1, factOn: '2022-06-21' },
  'post /cooperatives/{id}/shares': { kind: 'PAY', holder: newId(), amount: 1, factOn: '2022-06-21' },
  'post /share-entries/{id}/reversal': reason,
  'post /steps/{id}/undoing': reason,
  'post /cooperatives/{id}/duty-records': {
    key: 'ACCOUNTS/2022-12-31',
    outcome: 'DONE',
    doneOn: '2023-05-12',
    reference: '',
    note: '',
  },
  'post /cooperatives/{id}/year-ends': { month: 9, day: 30, since: '2022-06-21', ...reason },
  'post /cooperatives/{id}/visits': { months: null, ...seenOnVisit },
  'post /cooperatives/{id}/supports': supportReceived,
  'post /cooperatives/{id}/mourafaka-referrals/{caseId}': { branchId: newId(), service: 'POST_CREATION' },
  'post /cooperatives/{id}/dormancy-decisions': { verdict: 'KEEP', decidedOn: '2022-06-21', ...reason },
  'post /duties/{id}/corrections': { outcome: 'OPEN', doneOn: '2023-05-12', reference: '', note: '', ...reason },
  'put /visits/{id}': { ...seenOnVisit, ...reason },
  'put /supports/{id}': { ...supportReceived, ...reason },
  'post /steps/{id}/refusal': { endedOn: '2022-06-21', ...reason },
  'post /formations/{id}/name-requests': { proposals: ['عسل'] },
  'put /name-requests/{id}': { proposals: ['عسل'] },
  'post /name-requests/{id}/filing': { requestedOn: '2022-06-21' },
  'post /name-requests/{id}/withdrawal': { withdrawnOn: '2022-06-21', ...reason },
  'post /name-requests/{id}/approval': { approvedName: 'عسل', certificateNumber: '1', answeredOn: '2022-06-21' },
  'post /name-requests/{id}/refusal': { answeredOn: '2022-06-21', ...reason },
  'put /law/{key}': {
    ...{ value: 5, effectiveFrom: '2014-12-18', text: 'LAW_112_12', article: '1', body: 'FOUNDERS', papers: [] },
    ...{ requirementAr: 'خمسة مؤسسين', requirementFr: 'Cinq fondateurs', requirementEn: 'Five founders' },
    ...{ source: 'القانون', confidence: 'CONFIRMED', ...reason },
  },
  'post /cooperatives/{id}/identifiers': { kind: 'TAX_ID', value: '1234567' },
  'post /cooperatives/{id}/statuses': { to: 'OPERATING', changedOn: '2022-07-01', ...reason },
  'put /cooperatives/{id}/register-entry': { registerNumber: '1', court: 'كلميم', ...reason },
  'post /cooperatives/{id}/members': { caseId: newId(), shares: 1, paid: 100, joinedOn: '2022-07-01' },
  'post /cooperatives/{id}/associates': {
    ...{ associate: { kind: 'LEGAL_PERSON', nameAr: 'جمعية', representative: 'رئيس', noticeGivenOn: '2022-06-01' } },
    ...{ shares: 1, paid: 100, joinedOn: '2022-07-01' },
  },
  'post /cooperatives/{id}/mandates': { organ: 'AUDITOR', holderName: 'مدقق', beginsOn: '2022-07-01' },
  'patch /cooperatives/{id}': { name: 'تعاونية', seat: 'كلميم', category: 'MEMBERS_SELL', branch: 'BEES', ...reason },
  'post /cooperative-identifiers/{id}/ending': reason,
  'post /memberships/{id}/ending': { leftOn: '2022-07-01', endKind: 'RESIGNATION' },
  'post /mandates/{id}/ending': { endedOn: '2022-07-01', endReason: 'TERM' },
  'patch /cooperative-bodies/{id}': { name: 'اتحاد', province: '10.261', seat: 'كلميم' },
  'post /cooperative-bodies/{id}/ending': { endedOn: '2022-07-01', ...reason },
  'post /cooperative-bodies/{id}/affiliations': { cooperativeId: newId(), joinedOn: '2022-07-01' },
  'post /affiliations/{id}/ending': { leftOn: '2022-07-01', ...reason },
  'post /merges/{id}/undoing': { note: 'سبب كاف' },
  'put /answer-rules': { answerDays: 20, remindBefore: 5, digestDay: 2, paperDays: 5, ...reason },
  'post /confirmations': { confirmations: [{ id: newId(), version: 1, result: 'COMPLETED' }] },
  'put /formations/{id}/dossier-details': { durationYears: 99, yearEnd: '12-31' },
  'post /formations/{id}/dossiers': { part: 'WHOLE' },
  'post /dossiers/{id}/handings': { receiver: 'CLERK', receivedBy: 'كتابة الضبط', handedOn: '2022-06-21' },
  'put /session/language': { language: 'ar' },
  'put /webhooks/{id}': { label: 'x', url: 'https://systeme.example/', types: ['referral.sent'] },
  'put /webhooks/{id}/state': { state: 'STOPPED' },
  'post /webhooks/{id}/replays': { from: '2022-01-01T00:00:00Z', to: '2022-02-01T00:00:00Z' },
  'post /answers': { answers: [{ id: newId(), version: 1, answer: 'ACCEPT' }] },
  'put /feasts/{id}': {
    ...{ ar: 'عيد', fr: 'Fête', en: 'Feast', month: 1, day: 2, days: 1 },
    ...{ isConfirmed: false, source: 'مرسوم', ...reason },
  },
  'post /privacy-requests/{id}/refusal': { reason: 'سبب كاف للرفض' },
};

/** As the screens send a sheet. */
const bytes = 'application/octet-stream';

/** Where the record behind an address lies. */
const tables: Readonly<Record<string, string>> = {
  feasts: 'calendar.feast',
  mails: 'platform.mail',
  'api-tokens': 'access.api_token',
  webhooks: 'machines.endpoint',
  'webhook-deliveries': 'machines.delivery',
  people: 'people.person',
  'person-files': 'privacy.person_file',
  'privacy-requests': 'privacy.request',
  'rectification-notices': 'privacy.notice',
  aliases: 'people.person_alias',
  consents: 'people.consent',
  merges: 'people.merge',
  'kinship-links': 'people.kinship_link',
  'person-imports': 'people.person_import',
  'eligibility-decisions': 'people.eligibility_decision',
  'issued-documents': 'issuance.document',
  'resistance-files': 'people.resistance_file',
  'resistance-papers': 'people.resistance_paper',
  'access-requests': 'people.access_request',
  'break-glass': '(select id from people.access_request where is_break_glass) look',
  papers: 'people.paper',
  tasks: 'case_file.task',
  events: 'awareness.event',
  attendances: 'awareness.attendance',
  'case-files': 'case_file.case_file',
  'case-documents': 'case_file.document',
  agreements: 'partners.agreement',
  agencies: 'partners.agency',
  branches: 'partners.branch',
  officers: `(select user_id as id from access.assignment where role = 'partner-officer') officer`,
  'support-programmes': 'partners.support_programme',
  referrals: 'partners.referral',
  'training-sessions': 'training.session',
  enrolments: 'training.enrolment',
  'training-corrections': 'training.correction',
  dossiers: 'cooperative.dossier',
  formations: 'cooperative.formation',
  founders: 'cooperative.founder',
  'share-entries': 'cooperative.share_entry',
  steps: 'cooperative.step',
  'name-requests': 'cooperative.name_request',
  cooperatives: 'cooperative.cooperative',
  duties: 'follow_up.duty',
  visits: 'follow_up.visit',
  supports: 'follow_up.support',
  'cooperative-identifiers': 'cooperative.identifier',
  'cooperative-bodies': 'cooperative.body',
  affiliations: 'cooperative.affiliation',
  memberships: 'cooperative.membership',
  mandates: 'cooperative.mandate',
};

// Expired by now: somebody has to ask for a newer one.
const paper = 'type=BIRTH_RECORD&issuedOn=2022-02-14';
/** Two records of one person, made and merged: the story has none. */
async function mergeTwo(house: House): Promise<void> {
  const person = { givenAr: 'مكررة', familyAr: 'السجلين', province: '10.261' };
  const [survivor, loser] = [
    await house.as('caseworker').post('/people', person),
    await house.as('caseworker').post('/people', person),
  ];
  const merged = await house.as('regional-delegate').post('/merges', {
    survivorId: survivor.body.id,
    survivorVersion: 1,
    loserId: loser.body.id,
    loserVersion: 1,
    note: 'نفس الشخص',
  });
  expect(merged.status).toBe(201);
}

/** A partner wants a completion taken back: the delegation has to agree. */
async function askCorrection(house: House): Promise<void> {
  const [one] = await house.sql<{ id: string; version: number; on: string }>(
    `select id, version, completed_on::text as on from training.enrolment where certificate = 'PENDING' order by id limit 1`,
  );
  const draft = { kind: 'RESULT', result: 'INCOMPLETE', on: one!.on, why: 'خطأ في الإدخال' };
  const asked = await house
    .as('partner-officer', 'ANAPEC')
    .post(`/enrolments/${one!.id}/corrections`, draft, { version: one!.version });
  expect(asked.status).toBe(201);
}

/** A dossier as it would have been made: the story has none. */
async function keepDossier(house: House): Promise<void> {
  const [stored, dossier] = [newId(), newId()];
  const [group] = await house.sql<{ id: string; unit: string }>(
    'select id, unit_id as unit from cooperative.formation order by id limit 1',
  );
  await house.sql(
    `insert into platform.stored_file (id, unit_id, label, media_type, byte_size, sha256, content, created_by)
     values ($1, $2, 'x', 'application/pdf', 1, sha256('x'), 'x', $1)`,
    [stored, group!.unit],
  );
  await house.sql(
    `insert into cooperative.dossier (id, formation_id, number, part, basis, copies, bundle_file_id, bundle_pages, created_by)
     values ($1, $2, 1, 'WHOLE', sha256('x'), 3, $3, 3, $1)`,
    [dossier, group!.id, stored],
  );
  await house.sql(`insert into cooperative.dossier_file values ($1, 'COVER_SLIP', 0, 0, sha256('x'), $2, $2, 1)`, [
    dossier,
    stored,
  ]);
}

const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF');

const rib = '011519000001205000534921';
/** Somebody known to a partner asks for their data, and has a name corrected of which the partner is told. */
async function useRights(house: House): Promise<void> {
  const [person] = await house.sql<{ id: string }>(
    `select r.person_id as id from partners.referral r where r.branch_id = $1 order by r.id limit 1`,
    [house.ids.branch.ANAPEC],
  );
  const ask = { personId: person!.id, askedBy: 'PERSON', identityCheck: 'بطاقة وطنية', language: 'ar' };
  await house.as('caseworker').post('/person-files', ask);
  const correction = { kind: 'RECTIFICATION', channel: 'COUNTER', receivedOn: '2022-03-01', field: 'familyLa' };
  const { body } = await house
    .as('caseworker')
    .post('/privacy-requests', { ...correction, personId: person!.id, newValue: 'Ait Tajriba' });
  await house.as('caseworker').upload(`/privacy-requests/${body.id}/evidence`, pdf, { method: 'PUT', version: 1 });
  const done = await house.as('privacy-officer').post(`/privacy-requests/${body.id}/fulfilment`, {}, { version: 2 });
  expect(done.body.told).toHaveLength(1);
}

/** Somebody has gone to see the cooperative of the story, and noted what it owes and what it was given. */
async function goWith(house: House): Promise<void> {
  const [cooperative] = await house.sql<{ id: string }>('select id from cooperative.cooperative order by id limit 1');
  for (const part of ['visits', 'supports', 'year-ends']) {
    const address = `/cooperatives/${cooperative!.id}/${part}`;
    expect((await house.as('caseworker').post(address, bodies[`post /cooperatives/{id}/${part}`]!)).status).toBe(201);
  }
}

/** A group asks for a name. */
async function askForName(house: House): Promise<void> {
  const draft = {
    ...{ name: 'نحل باني', seat: 'كلميم', province: '10.261', category: 'MEMBERS_SELL', branch: 'BEES' },
    ...{ shareValue: 100, startedOn: '2022-03-01' },
  };
  const { body } = await house.as('caseworker').post('/formations', draft);
  const asked = await house.as('caseworker').post(`/formations/${body.id}/name-requests`, { proposals: ['نحل باني'] });
  expect(asked.status).toBe(201);
}

describe('who may do what', () => {
  let house: House;
  let routes: readonly Route[];
  const owned = new Map<string, string>();

  let workbook: Buffer;
  beforeAll(async () => {
    house = await startHouse({ modules: capabilities });
    await settleFoundation(house.app);
    await settleDemo(house.app);
    await tellStory(house.url);
    const register = new TextEncoder().encode('الاسم الكامل;الهاتف\nتودة أمزيل;0612345678\n');
    await house.as('caseworker').upload('/person-imports', register, { type: bytes, name: 'register.csv' });
    await mergeTwo(house);
    await useRights(house);
    await askCorrection(house);
    await keepDossier(house);
    await goWith(house);
    await askForName(house);
    const { paths } = describeApi(house.app);
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      (Object.entries(methods) as [Route['method'], { 'x-permission': string }][]).map(([method, operation]) => ({
        method,
        path: path.replace('/api/v1', ''),
        permission: operation['x-permission'],
        isUpload: /\/(evidence|scan|documents|papers|versions)$/.test(path) && method !== 'get',
      })),
    );
    const [person] = await house.sql<{ id: string }>(
      `select person_id as id from case_file.case_file where stage not in ('CLOSED', 'COMPLETED') order by id limit 1`,
    );
    await house.as('caseworker').upload(`/people/${person!.id}/papers?${paper}`, pdf);
    await house.as('caseworker').post(`/people/${person!.id}/aliases`, bodies['post /people/{id}/aliases']!);
    // Asked by one office of another, both below Guelmim: Smara has no part in it.
    const sought = { givenAr: 'إلياس', familyAr: 'المجاور', province: '10.521', phone: '0600112233' };
    await house.as('caseworker', 'TNT').post('/people', sought);
    const asker = house.as('caseworker', 'ASZ');
    const elsewhere = await asker.get(`/people-elsewhere?query=${sought.phone}`);
    await asker.post('/access-requests', { handle: elsewhere.body.rows[0].handle, reason: 'سبب كاف' });
    await asker.post('/break-glass', { query: sought.phone, reason: 'حضر إلى المقر لأمر مستعجل' });
    const [decision] = await house.sql<{ id: string }>(
      'select id from people.eligibility_decision order by id limit 1',
    );
    await house.as('regional-delegate').download(`/eligibility-decisions/${decision!.id}/document`);
    await house.sql(
      `insert into platform.mail (id, kind, user_id, recipient, subject, state) select $1, 'x', id, email, 'x', 'GIVEN_UP'
       from access.user_account limit 1`,
      [newId()],
    );
    const key = { branchId: house.ids.branch.ANAPEC, name: 'x', scopes: ['training:read'], days: 30 };
    await house.as('hq-admin').post('/api-tokens', key);
    const hook = { branchId: key.branchId, label: 'x', url: 'https://systeme.example/', types: ['referral.sent'] };
    const { view } = (await house.as('hq-admin').post('/webhooks', hook)).body;
    await house.as('hq-admin').post(`/webhooks/${view.id}/trial`);
    for (const [name, table] of Object.entries(tables)) {
      const [row] = await house.sql<{ id: string }>(`select id from ${table} order by id limit 1`);
      owned.set(name, row!.id);
    }
    const cohort = `/training-sessions/${owned.get('training-sessions')}/workbook?language=ar`;
    workbook = (await house.as('partner-officer').download(cohort)).bytes;
  }, 180_000);
  afterAll(() => house.stop());

  const guarded = () => routes.filter(({ permission }) => permission !== 'public');
  const grants = (name: string) => house.app.get(DeclaredRoutes).permissions.get(name)!.grants;
  const named = ({ method, path }: Route) => `${method} ${path}`;

  function ask(route: Route, role: Role | null, place: PlaceCode | undefined, id: string): Promise<TestAnswer> {
    const client = role ? house.as(role, place) : house.stranger();
    const path = route.path
      .replace('{id}', id)
      .replace('{caseId}', newId())
      .replace('{station}', 'FILE')
      .replace('{service}', 'TRAINING')
      .replace('{key}', 'minMembers')
      .replace('{document}', 'COVER_SLIP')
      .replace('{tile}', 'events')
      .replace(/(bank-account\/number|card-number)$/, '$&?reason=PAYMENT')
      .replace(/\/export$/, '$&?format=csv&language=ar&reason=control');
    if (route.path.startsWith('/training-workbook/'))
      return client.upload(path.replace(/changes$/, '$&?proof=x'), workbook, { type: bytes, name: 'cohort.xlsx' });
    if (route.isUpload) {
      const kind = path
        .replace(/\/documents$/, '$&?kind=OTHER')
        .replace(/\/papers$/, `$&?${paper}`)
        .replace(/\/versions$/, '$&?reason=control');
      return client.upload(kind, pdf, { method: route.method.toUpperCase() as 'POST' | 'PUT', version: 1 });
    }
    const options = { version: 1 };
    if (route.method === 'get') return client.get(path);
    if (route.method === 'delete') return client.delete(path, options);
    return client[route.method](path, bodies[named(route)] ?? {}, options);
  }

  test('every role at every route: what the table does not grant is refused before anything else is looked at', async () => {
    const wrong: string[] = [];
    for (const route of guarded()) {
      for (const role of roles) {
        const isGranted = grants(route.permission)[role] !== undefined;
        // Leaving is tried elsewhere: it would end the session of everybody here.
        if (route.method === 'delete' && /^\/sessions?$/.test(route.path)) continue;
        const { status, body } = await ask(route, role, undefined, newId());
        const isRefused = status === 403 && body.code === 'notAllowed';
        if (isRefused === isGranted || status >= 500)
          wrong.push(`${role} ${named(route)}: ${status} ${body.code ?? ''}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  test('a workbook is looked at as a workbook', async () => {
    const uploads = guarded().filter(({ path }) => path.startsWith('/training-workbook/'));
    const answers = await Promise.all(uploads.map((route) => ask(route, 'partner-officer', undefined, newId())));
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'workbookOvertaken']);
  });

  test('nobody gets past the door without a session', async () => {
    const wrong: string[] = [];
    for (const route of guarded()) {
      const { status } = await ask(route, null, undefined, newId());
      if (status !== 401) wrong.push(`${named(route)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('a record of another delegation or agency is answered like one that does not exist', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const route of guarded()) {
      const id = owned.get(route.path.split('/')[1] ?? '');
      if (!route.path.includes('{id}') || !id) continue;
      for (const role of Object.keys(grants(route.permission)) as Role[]) {
        const foreign = foreignTo(role);
        // Who the partners are is known to every delegation.
        if (!foreign || (named(route) === 'get /agencies/{id}' && placeOf(role) === 'unit')) continue;
        asked += 1;
        const [there, absent] = [await ask(route, role, foreign, id), await ask(route, role, foreign, newId())];
        const isAlike = there.status === 404 && absent.status === 404 && there.body.code === absent.body.code;
        if (!isAlike)
          wrong.push(
            `${role}@${foreign} ${named(route)}: ${there.status} ${there.body.code ?? ''} against ${absent.status} ${absent.body.code ?? ''}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(80);
  }, 120_000);

  test('and is there for those whose it is', async () => {
    const wrong: string[] = [];
    for (const route of guarded().filter(({ method, path }) => method === 'get' && path.includes('{id}'))) {
      const id = owned.get(route.path.split('/')[1] ?? '');
      if (!id) continue;
      for (const role of Object.keys(grants(route.permission)) as Role[]) {
        const { status, body } = await ask(route, role, undefined, id);
        // A step or a link without a scan has none to show; the rest is there.
        if (
          status !== 200 &&
          !/\/(certificate-document|scan|evidence|card-number|bank-account\/number)$/.test(route.path)
        )
          wrong.push(`${role} ${named(route)}: ${status} ${body.code ?? ''}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('a bank number leaves whole by one road only, whoever asks for whatever', async () => {
    const persons = await house.sql<{ id: string }>(
      `select distinct person_id as id from case_file.case_file union select $1::uuid`,
      [owned.get('people')],
    );
    for (const { id } of persons) await house.as('caseworker').post(`/people/${id}/bank-account`, { rib });
    const roads = new Set<string>();
    for (const route of guarded().filter(({ method }) => method === 'get')) {
      for (const role of Object.keys(grants(route.permission)) as Role[]) {
        const path = route.path.replace(/\/export$/, '/export?format=csv&language=ar&reason=control');
        const id = owned.get(route.path.split('/')[1] ?? '') ?? newId();
        const { body } = await ask({ ...route, path }, role, undefined, id);
        const said = JSON.stringify(body ?? '').replaceAll(/[\s\u00A0.-]+/g, '');
        if (said.includes(rib) || said.includes(rib.slice(6, 22))) roads.add(named(route));
      }
    }
    expect([...roads]).toEqual(['get /people/{id}/bank-account/number']);
  }, 120_000);

  test('every route with a record in its address is tried: none is forgotten', () => {
    const forgotten = guarded().filter(({ path }) => path.includes('{id}') && !owned.has(path.split('/')[1] ?? ''));
    expect(forgotten.map(named)).toEqual([]);
  });
});
