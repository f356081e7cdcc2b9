import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { Label, PlainDay, Problem } from '@sanad/kernel';
import * as z from 'zod';
import { ApiFailure } from '../src/api-failure';
import { LanguageChoice } from '../src/language';
import { DayField } from './day-field';
import { formSending } from './form-sending';
import { NumberField, numberFromTyped } from './number-field';
import { TextField } from './text-field';
import { timeFromTyped } from './time-field';

const Person = z.object({ name: Label, birthDay: PlainDay, hours: z.number().max(40) });
let answer: () => Promise<unknown> = () => Promise.resolve({});

@Component({
  selector: 'sanad-sample-form',
  imports: [DayField, FormField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form (submit)="sending.submit($event)">
    <sanad-text-field [formField]="form.name" label="الاسم" />
    <sanad-day-field [formField]="form.birthDay" label="تاريخ الازدياد" />
    <sanad-number-field [formField]="form.hours" label="الساعات" />
  </form>`,
})
class SampleForm {
  readonly model = signal({ name: '', birthDay: '', hours: null as number | null });
  readonly form = form(this.model, (path) => validateStandardSchema(path, () => Person));
  readonly sending = formSending(this.form, (value) => answer().then(() => value));
}

async function show() {
  const fixture = TestBed.createComponent(SampleForm);
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const box = (label: string) => {
    const found = [...host.querySelectorAll('label')].find((one) => one.textContent.includes(label));
    return host.querySelector<HTMLInputElement>(`#${found!.htmlFor}`)!;
  };
  const type = async (label: string, typed: string) => {
    box(label).value = typed;
    box(label).dispatchEvent(new Event('input'));
    box(label).dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };
  const said = (label: string) => {
    const about = box(label).getAttribute('aria-describedby')?.split(' ') ?? [];
    return about.map((id) => host.querySelector(`#${id}`)?.textContent.trim()).join(' ');
  };
  return { fixture, page: fixture.componentInstance, box, type, said };
}

describe('a field', () => {
  beforeEach(() => {
    answer = () => Promise.resolve({});
    TestBed.inject(LanguageChoice).set('ar');
  });

  it('says nothing before it was visited, then what is missing, beside itself and in the language of the page', async () => {
    const { fixture, type, said, box } = await show();
    expect(said('الاسم')).toBe('');
    await type('الاسم', '  ');
    expect(said('الاسم')).toBe('هذه الخانة إلزامية.');
    expect(box('الاسم').getAttribute('aria-invalid')).toBe('true');
    TestBed.inject(LanguageChoice).set('fr');
    await fixture.whenStable();
    expect(said('الاسم')).toBe('Ce champ est obligatoire.');
  });

  it('reads a day typed with Arabic digits and shows it in its usual form', async () => {
    const { page, type, box } = await show();
    await type('تاريخ الازدياد', '١٤/٢/٢٠٢٢');
    expect(page.model().birthDay).toBe('2022-02-14');
    expect(box('تاريخ الازدياد').value).toBe('14/02/2022');
  });

  it('keeps a day that does not exist as it was typed and says so', async () => {
    const { type, said, box } = await show();
    await type('تاريخ الازدياد', '31/02/2022');
    expect(box('تاريخ الازدياد').value).toBe('31/02/2022');
    expect(said('تاريخ الازدياد')).toMatch(/تاريخ صحيح/);
  });

  it('refuses letters in a number, and names the limit of a number too big', async () => {
    const { type, said } = await show();
    await type('الساعات', 'اثنان');
    expect(said('الساعات')).toBe('المرجو كتابة عدد.');
    await type('الساعات', '41');
    expect(said('الساعات')).toMatch(/40 على الأكثر/);
  });

  it('shows what the server refused beside the field it means', async () => {
    const { fixture, page, type, said } = await show();
    await type('الاسم', 'زهرة');
    await type('تاريخ الازدياد', '14/02/2022');
    await type('الساعات', '12,5');
    const problem = Problem.parse({
      type: 'x',
      status: 400,
      title: 'x',
      code: 'invalid',
      fields: [{ path: '/name', code: 'duplicate' }],
    });
    answer = () => Promise.reject(new ApiFailure(problem, 400));
    expect(await page.sending.submit()).toBeNull();
    await fixture.whenStable();
    expect(said('الاسم')).toBe('هذه القيمة مسجلة من قبل.');
    expect(page.sending.failure()).toBeNull();
  });

  it('keeps a refusal that means no field for the notice', async () => {
    const { page, type } = await show();
    await type('الاسم', 'زهرة');
    await type('تاريخ الازدياد', '14/02/2022');
    await type('الساعات', '1');
    answer = () => Promise.reject(new ApiFailure(null, 0));
    expect(await page.sending.submit()).toBeNull();
    expect(page.sending.failure()?.code).toBe('offline');
  });
});

describe.each([
  ['1 250,50', 1250.5],
  ['٤٢', 42],
  ['-3', -3],
  ['12.5', 12.5],
  ['', null],
  ['12a', null],
])('the number typed %j', (typed, read) => {
  it(`is ${read}`, () => expect(numberFromTyped(typed)).toBe(read));
});

describe.each([
  ['9:05', '09:05'],
  ['15h30', '15:30'],
  ['1530', '15:30'],
  ['١٥:٣٠', '15:30'],
  ['noon', 'noon'],
])('the time typed %j', (typed, read) => {
  it(`is ${read}`, () => expect(timeFromTyped(typed)).toBe(read));
});
