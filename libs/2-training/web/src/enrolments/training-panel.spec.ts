import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LanguageChoice } from '@sanad/ui';
import { sampleEnrolment, uuid } from '../../testing/sample-training';
import { TrainingPanel } from './training-panel';

const session = {
  programmeId: uuid(901),
  title: 'إعداد مخطط الأعمال',
  hours: 18,
  branch: { id: uuid(903), ar: 'أنابيك، وكالة كلميم', fr: 'ANAPEC', en: 'ANAPEC' },
  place: 'قاعة التكوين',
  startsOn: '2022-03-01',
  endsOn: '2022-03-03',
};

async function panel(rows: readonly object[]) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(TrainingPanel);
  fixture.componentRef.setInput('caseFile', { id: uuid(1) });
  fixture.detectChanges();
  TestBed.inject(HttpTestingController)
    .expectOne(`/api/v1/case-files/${uuid(1)}/enrolments`)
    .flush(rows);
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  return { host, text: host.textContent.replaceAll(/\s+/g, ' ') };
}

describe('the trainings on a file', () => {
  it('tell hours, state and certificate, and lead to the session', async () => {
    const completed = {
      ...{ state: 'COMPLETED', hours: 18, completedOn: '2022-03-03', certificate: 'ISSUED' },
      ...{ certificateNumber: 'ANAPEC-7', certificateOn: '2022-05-10' },
    };
    const { host, text } = await panel([{ ...sampleEnrolment(1, 'فاطمة', completed), session }]);
    expect(text).toMatch(/إعداد مخطط الأعمال.*أتم.*سُلمت الشهادة ANAPEC-7.*كلميم.*1 مارس 2022.*18 من 18 ساعة/);
    expect(host.querySelector('a')!.getAttribute('href')).toBe(`/training/${uuid(900)}`);
  });

  it('tell a certificate that is still to come', async () => {
    const pending = { state: 'COMPLETED', hours: 18, completedOn: '2022-03-03', certificate: 'PENDING' };
    expect((await panel([{ ...sampleEnrolment(1, 'فاطمة', pending), session }])).text).toContain('الشهادة في الانتظار');
  });

  it('say what comes first when there is none', async () => {
    expect((await panel([])).text).toContain('تسجل المؤسسة الشريكة المستفيد(ة) بعد قبول الإحالة');
  });
});
