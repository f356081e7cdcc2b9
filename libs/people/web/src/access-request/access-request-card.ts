import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  accessStateNames,
  showPhone,
  soughtByNames,
  type AccessBox,
  type AccessRequestView,
  type AccessState,
} from '@sanad/people/core';
import { Chip, DayOfInstantPipe, useLanguage, useWords, type Tint } from '@sanad/ui';
import { usePersonName } from '../person/person-name';
import { BirthPipe, MaskedCardPipe, PhonePipe } from '../person/person.pipes';
import { accessRequestWords } from './access-request.words';

type Subject = AccessRequestView['subjects'][number];

/** The person to be opened to the one who asked. */
export interface GrantWish {
  readonly request: AccessRequestView;
  readonly person: Subject;
}

const tints: Readonly<Record<AccessState, Tint>> = {
  PENDING: 'warn',
  GRANTED: 'ok',
  REFUSED: 'bad',
  WITHDRAWN: 'neu',
  ENDED: 'neu',
};
let made = 0;

/** One request: who asks whom, about whom and why, and its answer. */
@Component({
  selector: 'sanad-access-request',
  imports: [BirthPipe, Chip, DayOfInstantPipe, MaskedCardPipe, PhonePipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './access-request-card.html',
  styleUrl: './access-request-card.scss',
})
export class AccessRequestCard {
  readonly request = input.required<AccessRequestView>();
  readonly box = input.required<AccessBox>();
  readonly mayDecide = input(false);
  readonly granting = output<GrantWish>();
  readonly refusing = output<void>();
  readonly withdrawing = output<void>();

  protected readonly t = useWords(accessRequestWords);
  protected readonly stateName = useWords(accessStateNames);
  protected readonly byName = useWords(soughtByNames);
  protected readonly language = useLanguage();
  protected readonly nameOf = usePersonName();
  protected readonly tints = tints;
  protected readonly id = `access-request-${(made += 1)}`;
  protected readonly isOpen = computed(() => this.mayDecide() && this.request().state === 'PENDING');
  protected readonly mayWithdraw = computed(() => this.box() === 'SENT' && this.request().state === 'PENDING');
  protected readonly sought = computed(() => {
    const { by, sought } = this.request();
    return by === 'PHONE' ? showPhone(sought) : sought;
  });
  /** The one subject there is, or the one that was chosen. */
  protected readonly chosen = linkedSignal<Subject | null>(() => {
    const { subjects } = this.request();
    return subjects.length === 1 ? subjects[0]! : null;
  });

  protected grant(): void {
    const person = this.chosen();
    if (person) this.granting.emit({ request: this.request(), person });
  }
}
