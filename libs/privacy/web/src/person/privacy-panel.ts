import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { peopleRefusals } from '@sanad/people/core';
import { privacyRefusals, PrivacyRequestPage, type PersonFileView, type PrivacyRequestView } from '@sanad/privacy/core';
import { Api, FailureNotice, FailureSentences, Icon, LoadingRows, Sheet, Toasts, useWords } from '@sanad/ui';
import { DisclosuresTable } from '../file/disclosures-table';
import { PersonFileForm } from '../file/person-file-form';
import { privacyWords } from '../privacy.words';
import { RequestCard } from '../request/request-card';
import { RequestForm } from '../request/request-form';

/** The rights of a person over their data: what they asked, their own file, and who received what. */
@Component({
  selector: 'sanad-privacy-panel',
  imports: [DisclosuresTable, FailureNotice, Icon, LoadingRows, May, PersonFileForm, RequestCard, RequestForm, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <section class="stack" [attr.aria-label]="t('requests')">
      <div class="row wrap spread">
        <h2>{{ t('requests') }}</h2>
        <button *sanadMay="'privacyRequest.intake'" type="button" class="btn ghost small" (click)="asking.open()">
          <sanad-icon name="plus" />{{ t('newRequest') }}
        </button>
      </div>
      @if (requests.loading()) {
        <sanad-loading [rows]="2" />
      } @else if (requests.value(); as page) {
        @for (request of openFirst(page.rows); track request.id) {
          <sanad-privacy-request-card
            [request]="request"
            [showsPerson]="false"
            (changed)="refresh()"
            (outdated)="refresh()"
          />
        } @empty {
          <p class="muted">{{ t('noRequests') }}</p>
        }
      }
      <sanad-failure [failure]="requests.failure()" [canRetry]="true" (retry)="requests.reload()" />
    </section>
    @if (session.may('personFile.make')) {
      <section class="card stack tight" [attr.aria-label]="t('myFile')">
        <h2>{{ t('myFile') }}</h2>
        <p class="muted small">{{ t('myFileLead') }}</p>
        @if (file(); as made) {
          <p role="status">{{ t('ready') }}</p>
          <div class="row wrap">
            <a class="btn" [href]="'/api/v1/person-files/' + made.id + '/document'"
              ><sanad-icon name="print" />{{ t('print') }}</a
            >
            <a
              class="btn ghost"
              [href]="'/api/v1/person-files/' + made.id + '/data'"
              [download]="'sanad-' + made.id + '.json'"
              ><sanad-icon name="download" />{{ t('data') }}</a
            >
            <button type="button" class="btn quiet" (click)="making.open()">{{ t('again') }}</button>
          </div>
        } @else {
          <button type="button" class="btn" (click)="making.open()">{{ t('make') }}</button>
        }
      </section>
    }
    @if (session.may('disclosure.read')) {
      <section class="stack" [attr.aria-label]="t('whoReceived')">
        <h2>{{ t('whoReceived') }}</h2>
        <sanad-disclosures-table [personId]="personId()" />
      </section>
    }
    <sanad-sheet #asking [heading]="t('newRequest')">
      @if (asking.isOpen()) {
        <sanad-privacy-request-form [personId]="personId()" (taken)="taken(asking)" (cancelled)="asking.close()" />
      }
    </sanad-sheet>
    <sanad-sheet #making [heading]="t('myFile')">
      @if (making.isOpen()) {
        <sanad-person-file-form [personId]="personId()" (made)="made($event, making)" (cancelled)="making.close()" />
      }
    </sanad-sheet>
  `,
})
export class PrivacyPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(privacyWords);
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly requests = inject(Api).get(
    () => '/privacy-requests',
    PrivacyRequestPage,
    () => ({ personId: this.personId(), limit: 100 }),
  );
  protected readonly file = signal<PersonFileView | null>(null);

  constructor() {
    inject(FailureSentences).register({ ...peopleRefusals, ...privacyRefusals });
  }

  /** What waits for an answer stands before what has one. */
  protected openFirst(rows: readonly PrivacyRequestView[]): readonly PrivacyRequestView[] {
    return rows.toSorted((one, other) => Number(one.state !== 'RECEIVED') - Number(other.state !== 'RECEIVED'));
  }

  protected taken(sheet: Sheet): void {
    sheet.close();
    this.toasts.done(this.t('taken'));
    this.requests.reload();
  }

  protected made(file: PersonFileView, sheet: Sheet): void {
    sheet.close();
    this.file.set(file);
  }

  /** A correction changes the person whose page this is. */
  protected refresh(): void {
    this.requests.reload();
    this.changed.emit();
  }
}
