import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { addDays, newId, today, type PlainDay } from '@sanad/kernel';
import type { EnrolmentState, EnrolmentView, Mark, SessionDay } from '@sanad/training/core';
import { LanguageChoice } from '@sanad/ui';
import { RollDraft } from './roll-draft';
import { RosterGrid } from './roster-grid';

const days = [1, 2, 3].map((number) => ({
  id: `day-${number}`,
  day: `2022-03-0${number}`,
  startsAt: '09:00',
  hours: 6,
})) as unknown as SessionDay[];

function enrolment(given: string, state: EnrolmentState = 'ENROLLED', marks: Record<string, Mark> = {}): EnrolmentView {
  return {
    ...{ id: newId(), sessionId: newId(), referralId: newId(), caseId: newId(), caseNumber: 'GLM-2022-0001' },
    person: { id: newId(), givenAr: given, familyAr: 'آيت', givenLa: null, familyLa: null },
    ...{ state, enrolledOn: '2022-02-20' as PlainDay, hours: 0, needed: 13.5, atRisk: false },
    ...{ completedOn: null, endedOn: null, reason: null, certificate: 'NONE', certificateNumber: null },
    ...{ certificateOn: null, marks, version: 1 },
  } as EnrolmentView;
}

@Component({
  selector: 'sanad-sample-roster',
  imports: [RosterGrid],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-roster-grid
    [days]="days()"
    [rows]="rows()"
    [rule]="{ hours: 18, completionPercent: 75 }"
    [draft]="draft"
    [editable]="editable()"
  />`,
})
class SampleRoster {
  readonly days = signal(days);
  readonly rows = signal([
    enrolment('فاطمة'),
    enrolment('حسن'),
    enrolment('مريم', 'COMPLETED', { 'day-1': 'PRESENT' }),
  ]);
  readonly editable = signal(true);
  readonly draft = new RollDraft();
}

async function show(language: 'ar' | 'fr' = 'ar') {
  TestBed.inject(LanguageChoice).set(language);
  const fixture = TestBed.createComponent(SampleRoster);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const cells = () => [...host.querySelectorAll<HTMLElement>('[role=gridcell]')];
  const labelled = (part: string) => cells().filter((one) => one.getAttribute('aria-label')?.includes(part));
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
  const press = async (key: string, code = '') => {
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    await fixture.whenStable();
    return event;
  };
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name);
  cells()[0]!.focus();
  await fixture.whenStable();
  return { fixture, page: fixture.componentInstance, host, cells, labelled, focused, press, button };
}

describe('the roll call', () => {
  afterEach(() => document.body.replaceChildren());

  it('is entered by one cell only, and the left arrow leads to the next day, as one reads Arabic', async () => {
    const { cells, focused, press } = await show();
    expect(cells().filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    expect(focused()).toBe('فاطمة آيت، 1 مارس 2022: لم يسجل');
    await press('ArrowLeft');
    expect(focused()).toContain('2 مارس 2022');
    await press('ArrowRight');
    expect(focused()).toContain('1 مارس 2022');
    await press('ArrowRight');
    expect(focused()).toContain('1 مارس 2022');
    await press('ArrowDown');
    expect(focused()).toContain('حسن');
    await press('End');
    expect(focused()).toContain('3 مارس 2022');
    expect(cells().filter((cell) => cell.tabIndex === 0)).toEqual([document.activeElement]);
  });

  it('turns the arrows round in French', async () => {
    const { focused, press } = await show('fr');
    await press('ArrowRight');
    expect(focused()).toContain('2 mars 2022');
  });

  it('is filled with the letters of an Arabic keyboard and the space bar, and counts the hours at once', async () => {
    const { page, press, focused, host } = await show();
    await press(' ', 'Space');
    expect(focused()).toBe('فاطمة آيت، 1 مارس 2022: حاضر');
    await press('ArrowLeft');
    await press('م', 'KeyL');
    expect(focused()).toContain('متأخر');
    await press('ArrowLeft');
    await press('ث', 'KeyE');
    expect(page.draft.cells().map(({ dayId, mark }) => [dayId, mark])).toEqual([
      ['day-1', 'PRESENT'],
      ['day-2', 'LATE'],
      ['day-3', 'EXCUSED'],
    ]);
    const line = host.querySelector('tbody tr')!;
    expect(line.textContent).toContain('12 من 18');
    expect(line.textContent).toContain('لم يعد الإتمام ممكنا');
  });

  it('keeps the space bar from scrolling the page, and leaves the tab key alone', async () => {
    const { press } = await show();
    expect((await press(' ', 'Space')).defaultPrevented).toBe(true);
    expect((await press('Tab', 'Tab')).defaultPrevented).toBe(false);
  });

  it('forgets a change that was taken back', async () => {
    const { page, press } = await show();
    await press('p', 'KeyP');
    await press('Delete', 'Delete');
    expect(page.draft.count()).toBe(0);
  });

  it('marks everybody without a mark present on one day, and nobody who has a result', async () => {
    const { fixture, page, press, button } = await show();
    await press('a', 'KeyA');
    button('الكل حاضر يوم 1 مارس 2022')!.click();
    await fixture.whenStable();
    expect(page.draft.cells().map(({ mark }) => mark)).toEqual(['ABSENT', 'PRESENT']);
    expect(button('الكل حاضر يوم 1 مارس 2022')).toBeUndefined();
  });

  it('goes round the marks under a finger', async () => {
    const { fixture, cells, focused } = await show();
    const said: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      cells()[0]!.click();
      await fixture.whenStable();
      said.push(focused().split(': ')[1]!);
    }
    expect(said).toEqual(['حاضر', 'غائب', 'مبرر', 'متأخر', 'لم يسجل']);
  });

  it('marks neither a day to come nor somebody with a result', async () => {
    const { fixture, page, labelled } = await show();
    const later = { ...days[0]!, id: 'later', day: addDays(today(), 1) } as unknown as SessionDay;
    page.days.set([...days, later]);
    await fixture.whenStable();
    for (const cell of [...labelled('لم يحن بعد'), ...labelled('مريم')]) {
      expect(cell.getAttribute('aria-disabled')).toBe('true');
      cell.click();
    }
    await fixture.whenStable();
    expect(page.draft.count()).toBe(0);
  });

  it('only shows the marks to those who may not write', async () => {
    const { fixture, page, press, cells, host } = await show();
    page.editable.set(false);
    await fixture.whenStable();
    await press('p', 'KeyP');
    cells()[0]!.click();
    await fixture.whenStable();
    expect(page.draft.count()).toBe(0);
    expect(host.querySelector('[role=grid]')!.getAttribute('aria-readonly')).toBe('true');
    expect(host.querySelector('button')).toBeNull();
  });
});

describe('the draft of a roll call', () => {
  it('keeps what was changed while the rest was being saved', () => {
    const draft = new RollDraft();
    const someone = enrolment('فاطمة');
    draft.mark(someone, 'day-1', 'PRESENT');
    draft.mark(someone, 'day-2', 'PRESENT');
    const sent = draft.cells();
    draft.mark(someone, 'day-2', 'ABSENT');
    draft.settle(sent);
    expect(draft.cells()).toEqual([{ enrolmentId: someone.id, dayId: 'day-2', mark: 'ABSENT' }]);
  });
});
