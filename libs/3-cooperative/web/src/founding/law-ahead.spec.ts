import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import type { LawAhead as Change } from '@sanad/cooperative/core';
import { LanguageChoice } from '@sanad/ui';
import { LawAhead } from './law-ahead';

const line = (change: object) => ({
  ...{ key: 'minMembers', version: 1, value: 5, unit: 'PERSONS', effectiveFrom: '2014-12-18', effectiveTo: null },
  ...{
    text: 'LAW_112_12',
    article: 'TO_READ',
    body: 'FOUNDERS',
    step: null,
    countsFrom: null,
    papers: [],
    source: 'x',
  },
  ...{ requirementAr: 'نص القاعدة.', requirementFr: 'Texte.', requirementEn: 'Text.' },
  ...{ confidence: 'CONFIRMED', doubtAr: null, doubtFr: null, ...change },
});
const standing = (change: object) => ({
  ...{ code: 'minMembers', met: false, blocking: true, toConfirm: false, doubtful: false, values: {}, rule: null },
  ...change,
});
const change = (then: object, live: object | null, now: object = {}) =>
  ({
    key: 'minMembers',
    from: '2027-01-01',
    now: line(now),
    then: line(then),
    live: live && standing(live),
  }) as unknown as Change;

function show(ahead: readonly Change[], may = true) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Session, useValue: { may: () => may } }],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(LawAhead);
  fixture.componentRef.setInput('ahead', ahead);
  fixture.detectChanges();
  const host = fixture.nativeElement as HTMLElement;
  return { host, details: host.querySelector('details')!, told: host.querySelector('li')!.textContent };
}

describe('a newer version of the law', () => {
  it('is open and counted while the group would fail before it', () => {
    const { host, details, told } = show([change({ value: 7 }, {})]);
    expect(details.open).toBe(true);
    expect(host.querySelector('summary')!.textContent).toMatch(/قاعدة واحدة، لا تستوفي المجموعة واحدة منها/);
    expect(told).toMatch(/عدد المؤسسين.*7 أشخاص عوض 5 أشخاص.*ابتداء من 1 يناير 2027.*المجموعة لا تستوفيها/);
    expect(host.querySelector('a')!.getAttribute('href')).toBe('/law#law-minMembers');
  });

  it('is folded when nothing of it would be failed', () => {
    expect(show([change({ value: 4 }, { met: true })]).details.open).toBe(false);
  });

  it.each([
    ['a clock that has not begun', {}, { met: true, values: { left: null } }, 'لم يبدأ الأجل بعد'],
    ['what would bind nobody', { confidence: 'TO_CONFIRM' }, { toConfirm: true }, 'للاستئناس'],
    ['what is not known enough', {}, { met: true, doubtful: true }, 'للتحقق'],
    ['what is met', {}, { met: true }, 'المجموعة تستوفيها'],
  ])('says of %s that it is neither failed nor hidden', (_what, then, live, words) => {
    const { host, details } = show([change({ value: 6, ...then }, live)]);
    expect(host.querySelector('sanad-chip')!.textContent).toContain(words);
    expect(details.open).toBe(false);
  });

  it('says what was reworded, what becomes confirmed and until when it holds', () => {
    const then = { requirementAr: 'نص جديد.', effectiveTo: '2028-12-31' };
    const { told } = show([change(then, null, { confidence: 'TO_CONFIRM' })]);
    expect(told).toMatch(/عدد المؤسسين.*نص جديد\..*كانت: نص القاعدة\..*وتصير مؤكدة.*إلى غاية 31 دجنبر 2028/);
  });

  it('says a new wording beside a new figure', () => {
    const { told } = show([change({ value: 7, requirementAr: 'نص جديد.' }, null)]);
    expect(told).toMatch(/7 أشخاص عوض 5 أشخاص.*نص جديد\..*كانت: نص القاعدة\./);
  });

  it('leads to the law only those who may read it', () => {
    expect(show([change({ value: 7 }, {})], false).host.querySelector('a')).toBeNull();
  });
});
