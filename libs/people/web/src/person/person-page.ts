import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import { PersonView, vitalStatusNames } from '@sanad/people/core';
import { Api, Chip, FailureNotice, Icon, LoadingRows, PageFrame, Sheet, Toasts, useWords } from '@sanad/ui';
import { ConsentsPanel } from '../consent/consents-panel';
import { KinshipPanel } from '../kinship/kinship-panel';
import { PersonFacts } from './person-facts';
import { PersonForm } from './person-form';
import { usePersonName } from './person-name';
import { personPageWords } from './person-page.words';

/** One person: what is known, what they are to the Resistance, what they agreed to. */
@Component({
  selector: 'sanad-person-page',
  imports: [
    Chip,
    ConsentsPanel,
    FailureNotice,
    Icon,
    KinshipPanel,
    LoadingRows,
    May,
    PageFrame,
    PersonFacts,
    PersonForm,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly id = input.required<string>();

  protected readonly t = useWords(personPageWords);
  protected readonly vitalStatusName = useWords(vitalStatusNames);
  private readonly nameOf = usePersonName();
  private readonly toasts = inject(Toasts);
  protected readonly person = inject(Api).get(() => `/people/${encodeURIComponent(this.id())}`, PersonView);
  protected readonly heading = computed(() => {
    const person = this.person.value();
    return person ? this.nameOf(person) : this.t('person');
  });
  protected readonly isDeceased = computed(() => this.person.value()?.vitalStatus === 'DECEASED');
  private readonly sheet = viewChild.required(Sheet);

  protected saved(person: PersonView): void {
    this.person.put(person);
    this.sheet().close();
    this.toasts.done(this.t('changed'));
  }
}
