import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import { LanguageChoice, Toasts } from '@sanad/ui';
import { giveDialogs, named, type, uuid } from '../../testing/sample-referral';
import { AgreementsPage } from './agreements-page';

const agreement = {
  id: uuid(30),
  number: '2021/ANAPEC',
  title: 'اتفاقية شراكة',
  validTo: null,
  purposes: ['TRAINING', 'FUNDING'],
  fieldGroups: ['IDENTITY', 'CONTACT'],
  agency: { id: uuid(4), short: 'أنابيك', ...named('الوكالة الوطنية لإنعاش التشغيل والكفاءات') },
  validFrom: '2021-01-01',
  endedOn: null,
  endedWhy: null,
  isInForce: true,
  running: 3,
  version: 1,
};

describe('the agreements', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('say what each allows; one is ended with a reason, and what stops with it is said before', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { may: () => true } },
      ],
    });
    TestBed.inject(LanguageChoice).set('ar');
    giveDialogs();
    const fixture = TestBed.createComponent(AgreementsPage);
    const host: HTMLElement = fixture.nativeElement;
    const server = TestBed.inject(HttpTestingController);
    const settle = async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        fixture.detectChanges();
        await new Promise((resolve) => setTimeout(resolve));
      }
      fixture.detectChanges();
    };
    await settle();
    server.expectOne('/api/v1/agreements').flush({ rows: [agreement] });
    await settle();
    expect(host.querySelector('li')!.textContent).toMatch(/سارية.*2021\/ANAPEC.*بدون أجل.*التكوين.*التمويل.*الهوية/s);
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'إنهاء الاتفاقية')!.click();
    await settle();
    const form = host.querySelector('form')!;
    expect(form.textContent).toContain('ستُسحب 3 إحالات جارية في الحال.');
    type(form.querySelector('textarea')!, 'لم تجدد');
    form.dispatchEvent(new Event('submit'));
    await settle();
    const sent = server.expectOne(`/api/v1/agreements/${uuid(30)}/end`);
    expect([sent.request.body.why, sent.request.headers.get('If-Match')]).toEqual(['لم تجدد', '"1"']);
    const over = { ...agreement, endedOn: '2022-03-01', endedWhy: 'لم تجدد', isInForce: false, running: 0, version: 2 };
    sent.flush({ ...over, recalled: 3 });
    await settle();
    server.expectOne('/api/v1/agreements').flush({ rows: [over] });
    await settle();
    expect(host.querySelector('li')!.textContent).toMatch(/غير سارية.*أنهيت في.*لم تجدد/s);
    expect([...host.querySelectorAll('li button')]).toHaveLength(0);
  });
});
