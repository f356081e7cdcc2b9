import { Directionality } from '@angular/cdk/bidi';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { defineWords } from '@sanad/kernel';
import { DayPipe } from './calendar.pipes';
import { LanguageChoice } from './language';
import { ProvincePipe } from './province.pipe';
import { useWords } from './words';

const words = defineWords({
  seats: {
    ar: '{count, plural, one {مقعد واحد} two {مقعدان} few {# مقاعد} other {# مقعدا}}',
    fr: '{count, plural, one {# place} other {# places}}',
    en: '{count, plural, one {# seat} other {# seats}}',
  },
});

@Component({
  selector: 'sanad-sample',
  imports: [DayPipe, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p>{{ t('seats', { count: 3 }) }}</p>
    <p>{{ '2022-07-14' | day }}</p>
    <p>{{ '10.261' | province }}</p>
    <input />`,
})
class Sample {
  protected readonly t = useWords(words);
}

async function show() {
  const fixture = TestBed.createComponent(Sample);
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  return { fixture, host, lines: () => [...host.querySelectorAll('p')].map((line) => line.textContent) };
}

describe('switching the language', () => {
  beforeEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'ar-MA';
    document.documentElement.dir = 'rtl';
  });

  it('starts in Arabic, with the Moroccan months', async () => {
    const { lines } = await show();
    expect(lines()).toEqual(['3 مقاعد', '14 يوليوز 2022', 'كلميم']);
  });

  it('repaints every word in place and keeps what was typed', async () => {
    const { fixture, host, lines } = await show();
    host.querySelector('input')!.value = 'فاطمة';
    TestBed.inject(LanguageChoice).set('fr');
    await fixture.whenStable();
    expect(lines()).toEqual(['3 places', '14 juillet 2022', 'Guelmim']);
    expect(host.querySelector('input')!.value).toBe('فاطمة');
  });

  it('turns the page round for the browser and for Material', () => {
    const directionality = TestBed.inject(Directionality);
    const heard: string[] = [];
    directionality.change.subscribe((direction) => heard.push(direction));
    TestBed.inject(LanguageChoice).set('en');
    expect(document.documentElement.lang).toBe('en-GB');
    expect(document.documentElement.dir).toBe('ltr');
    expect(directionality.valueSignal()).toBe('ltr');
    expect(heard).toEqual(['ltr']);
  });

  it('is remembered on the device', () => {
    TestBed.inject(LanguageChoice).set('fr');
    expect(localStorage.getItem('sanad.language')).toBe('fr');
  });
});
