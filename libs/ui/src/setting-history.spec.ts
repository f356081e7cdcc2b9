import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LanguageChoice } from './language';
import { SettingActs, SettingHistory, type SettingLine } from './setting-history';

interface Line extends SettingLine {
  readonly days: number;
}

@Component({
  imports: [SettingActs, SettingHistory],
  template: `
    <sanad-setting-history [lines]="lines" [said]="said" />
    <sanad-setting-acts
      changeOf="تعديل الأجل"
      historyOf="سجل الأجل"
      [mayChange]="mayChange"
      (edit)="done.push('edit')"
      (history)="done.push('history')"
    />
  `,
})
class Page {
  lines: readonly Line[] = [
    { days: 5, setBy: 'سعاد', setAt: '2026-03-02T10:00:00Z', reason: 'دورية' },
    { days: 3, setBy: null, setAt: '2026-01-01T00:00:00Z', reason: null },
  ];
  mayChange = true;
  readonly done: string[] = [];
  readonly said = ({ days }: Line) => `${days} أيام`;
}

function show(mayChange = true) {
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.mayChange = mayChange;
  fixture.detectChanges();
  const host = fixture.nativeElement as HTMLElement;
  return { page: fixture.componentInstance, host, buttons: [...host.querySelectorAll('button')] };
}

describe('what was said of a setting', () => {
  it('is told line by line: what, why, by whom and when', () => {
    const [latest, first] = [...show().host.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(latest).toMatch(/5 أيام.*دورية.*سعاد.*2 مارس 2026/);
    expect(first).toMatch(/3 أيام.*قيمة أولية.*1 يناير 2026/);
  });

  it('is changed and read by acts that name their setting', () => {
    const { page, buttons } = show();
    for (const button of buttons) button.click();
    expect(page.done).toEqual(['edit', 'history']);
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['تعديل الأجل', 'سجل الأجل']);
  });

  it('is only read by those who may not change it', () => {
    expect(show(false).buttons.map(({ textContent }) => textContent.trim())).toEqual(['السجل']);
  });
});
