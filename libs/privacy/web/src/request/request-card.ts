import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { dayOf, showDay, today, type Instant, type PlainDay } from '@sanad/kernel';
import { purposeNames } from '@sanad/people/core';
import { ScanForm, usePersonName } from '@sanad/people/web';
import {
  correctedFieldNames,
  daysLeft,
  PrivacyRequestView,
  requestChannelNames,
  requestKindNames,
  requestStateNames,
  showFact,
  urgency,
  type CorrectedField,
} from '@sanad/privacy/core';
import {
  Api,
  apiFailure,
  Chip,
  ConfirmDialog,
  FailureNotice,
  Icon,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { privacyWords } from '../privacy.words';
import { RefusalForm } from './refusal-form';

const tints = { LATE: 'bad', SOON: 'att', CALM: 'info' } as const;

/** One request: what is asked, until when, what was answered; with the acts of those who may. */
@Component({
  selector: 'sanad-privacy-request-card',
  imports: [Chip, ConfirmDialog, FailureNotice, Icon, May, RefusalForm, RouterLink, ScanForm, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './request-card.html',
  styles: `
    :host {
      display: block;
    }
    .about {
      font-weight: 400;
    }
    .said {
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--line-strong);
      white-space: pre-line;
    }
    .facts {
      margin-block: 8px;
    }
    .told li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
      padding-block: 2px;
    }
    .acts {
      margin-block-start: 12px;
    }
  `,
})
export class RequestCard {
  readonly request = input.required<PrivacyRequestView>();
  /** Whether the card says who asks; not on the page of that person. */
  readonly showsPerson = input(true);
  readonly changed = output<PrivacyRequestView>();
  /** It is no longer what it was: it is to be asked for again. */
  readonly outdated = output<void>();

  protected readonly t = useWords(privacyWords);
  protected readonly view = PrivacyRequestView;
  protected readonly kindName = useWords(requestKindNames);
  protected readonly stateName = useWords(requestStateNames);
  protected readonly channelName = useWords(requestChannelNames);
  private readonly fieldName = useWords(correctedFieldNames);
  private readonly purposeName = useWords(purposeNames);
  protected readonly personName = usePersonName();
  protected readonly language = useLanguage();
  protected readonly fulfilWords = {
    ACCESS: 'fulfilAccess',
    RECTIFICATION: 'fulfilRectification',
    OPPOSITION: 'fulfilOpposition',
  } as const;
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly about = computed(() => {
    const { field, purpose } = this.request();
    if (field) return this.fieldName(field);
    return purpose ? this.purposeName(purpose) : '';
  });
  protected readonly due = computed(() => {
    const { dueOn } = this.request();
    const left = daysLeft(dueOn, today());
    const words = left < 0 ? this.t('daysLate', { count: -left }) : this.t('daysLeft', { count: left });
    return { tint: tints[urgency(dueOn, today())], words };
  });

  protected day(day: PlainDay): string {
    return showDay(this.language(), day);
  }

  protected dayOfMoment(at: Instant): string {
    return showDay(this.language(), dayOf(at));
  }

  protected fact(field: CorrectedField, value: string | null): string {
    return showFact(this.language(), field, value);
  }

  protected async fulfil(): Promise<void> {
    const { id, version } = this.request();
    this.busy.set(true);
    this.failure.set(null);
    try {
      const options = { version, schema: PrivacyRequestView };
      this.put(await this.api.send('POST', `/privacy-requests/${id}/fulfilment`, {}, options), 'done');
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }

  protected put(request: PrivacyRequestView, word: 'done' | 'refused' | 'attached', sheet?: Sheet): void {
    sheet?.close();
    this.failure.set(null);
    this.toasts.done(this.t(word));
    this.changed.emit(request);
  }
}
