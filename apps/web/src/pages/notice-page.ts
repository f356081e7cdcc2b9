import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Why } from '@sanad/access/web';
import { Icon, uiWords, useWords, type IconName } from '@sanad/ui';
import { shellWords } from '../shell/shell-words';

/** A page that only says why there is nothing here, and how to go on. */
@Component({
  selector: 'sanad-notice-page',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-icon [name]="icon()" />
    <h1 tabindex="-1">{{ heading() }}</h1>
    <p class="muted">{{ lead() }}</p>
    <div class="acts">
      @if (again()) {
        <button type="button" class="btn" (click)="reload()">{{ ui('retry') }}</button>
      } @else {
        <a class="btn" routerLink="/">{{ t('home') }}</a>
      }
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
      align-items: center;
      padding: 12vh 16px;
      text-align: center;
    }
    sanad-icon {
      font-size: 2.5rem;
      color: var(--ink-3);
    }
    .acts {
      display: flex;
      gap: 8px;
      align-items: center;
      margin-block-start: 12px;
    }
  `,
})
export class NoticePage {
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  readonly icon = input<IconName>('info');
  readonly again = input(false);
  protected readonly t = useWords(shellWords);
  protected readonly ui = useWords(uiWords);
  private readonly title = inject(Title);

  constructor() {
    effect(() => this.title.setTitle(`${this.heading()} · ${this.ui('appName')}`));
  }

  protected reload(): void {
    globalThis.location.reload();
  }
}

@Component({
  selector: 'sanad-not-found-page',
  imports: [NoticePage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-notice-page [heading]="t('notFoundHeading')" [lead]="t('notFoundLead')" icon="search" />`,
})
export class NotFoundPage {
  protected readonly t = useWords(shellWords);
}

@Component({
  selector: 'sanad-no-right-page',
  imports: [NoticePage, Why],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-notice-page [heading]="t('noRightHeading')" [lead]="t('noRightLead')" icon="lock">
    @if (permission(); as permission) {
      <sanad-why [permission]="permission" [missing]="t('noRightHeading')" />
    }
  </sanad-notice-page>`,
})
export class NoRightPage {
  /** What was missing, from the address. */
  readonly permission = input<string>();
  protected readonly t = useWords(shellWords);
}

@Component({
  selector: 'sanad-offline-page',
  imports: [NoticePage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-notice-page
    [heading]="t('offlineHeading')"
    [lead]="t('offlineLead')"
    icon="offline"
    [again]="true"
  />`,
})
export class OfflinePage {
  protected readonly t = useWords(shellWords);
}

@Component({
  selector: 'sanad-unavailable-page',
  imports: [NoticePage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-notice-page
    [heading]="t('unavailableHeading')"
    [lead]="t('unavailableLead')"
    icon="alert"
    [again]="true"
  />`,
})
export class UnavailablePage {
  protected readonly t = useWords(shellWords);
}
