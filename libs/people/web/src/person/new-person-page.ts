import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@sanad/access/web';
import type { PersonView } from '@sanad/people/core';
import { PageFrame, Toasts, useWords } from '@sanad/ui';
import { PersonForm } from './person-form';
import { usePersonName } from './person-name';
import { personPageWords } from './person-page.words';
import { typedFromSearch } from './person-typed';

/** A new person, starting from the name that was looked for in vain. */
@Component({
  selector: 'sanad-new-person-page',
  imports: [PageFrame, PersonForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page back="/people" [backWord]="t('backToPeople')" [heading]="t('newPerson')" [lead]="t('newLead')">
      <div class="card">
        <sanad-person-form [start]="start()" (saved)="saved($event)" (cancelled)="location.back()" />
      </div>
    </sanad-page>
  `,
  styles: `
    .card {
      max-inline-size: 880px;
    }
  `,
})
export class NewPersonPage {
  readonly name = input<string>();

  protected readonly t = useWords(personPageWords);
  protected readonly location = inject(Location);
  protected readonly start = computed(() => typedFromSearch(this.name() ?? ''));
  private readonly nameOf = usePersonName();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected saved(person: PersonView): void {
    this.toasts.done(this.t('registered', { name: this.nameOf(person) }));
    const next = this.session.may('person.read') ? ['/people', person.id] : ['/'];
    void this.router.navigate(next, { replaceUrl: true });
  }
}
