import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import type { CaseFileView } from '@sanad/case-file/core';
import { LanguageChoice } from '@sanad/ui';
import { FormationPanel } from './formation-panel';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const group = {
  id: uuid(1),
  name: 'عسل وادي نون',
  province: '10.261',
  branch: 'BEES',
  branchName: { ar: 'تربية النحل', fr: 'Apiculture', en: 'Beekeeping' },
  state: 'IN_PROGRESS',
  founders: 5,
  stepsDone: 3,
  shares: 4,
  paid: 100,
  role: 'MEMBER',
  joinedOn: '2022-03-01',
  cooperative: null,
};

async function show(rows: readonly object[], stage: string, path: string | null, may = true) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may: () => may } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(FormationPanel);
  fixture.componentRef.setInput('caseFile', { id: uuid(7), stage, path } as CaseFileView);
  fixture.detectChanges();
  const server = TestBed.inject(HttpTestingController);
  server.expectOne(`/api/v1/case-files/${uuid(7)}/formations`).flush({ rows });
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  return { host, text: host.textContent, join: host.querySelector('button.join') };
}

describe('founding groups on the page of a file', () => {
  it.each([
    ['PREPARATION', 'COOPERATIVE_NEW', true, true],
    ['CREATION', 'COOPERATIVE_JOIN', true, true],
    ['CREATION', 'COOPERATIVE_NEW', false, false],
    ['ORIENTATION', 'COOPERATIVE_NEW', true, false],
    ['CREATION', 'COMPANY', true, false],
    ['CREATION', null, true, false],
  ])('a file in %s on the path %s (allowed: %s) may join: %s', async (stage, path, may, offered) => {
    const { join, text } = await show([], stage, path, may);
    expect(join !== null).toBe(offered);
    expect(text).toContain('لا ينتمي هذا الملف إلى أي مجموعة مؤسسة');
  });

  it('shows the group, how far it is, and the way to it; a second one is not offered', async () => {
    const { host, text, join } = await show([group], 'CREATION', 'COOPERATIVE_NEW');
    expect(host.querySelector('a')!.getAttribute('href')).toBe(`/cooperatives/formations/${uuid(1)}`);
    expect(text).toMatch(/4 حصص.*5 مؤسسين.*الجاهزية 3 من 9/s);
    expect(join).toBeNull();
  });

  it('leads to the cooperative once the register has spoken', async () => {
    const cooperative = { id: uuid(9), registerNumber: '12/2022', registeredOn: '2022-03-25' };
    const { host, text } = await show([{ ...group, state: 'REGISTERED', cooperative }], 'ACTIVE', 'COOPERATIVE_NEW');
    expect(host.querySelector('a')!.getAttribute('href')).toBe(`/cooperatives/${uuid(9)}`);
    expect(text).toContain('12/2022');
  });
});
