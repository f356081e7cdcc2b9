import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CooperativeView, Registration, type FormationView } from '@sanad/cooperative/core';
import { province, today } from '@sanad/kernel';
import { Api, Toasts, useLanguage, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { usePersonName } from '../person-name';
import { foundingWords } from './founding.words';

/** What the clerk of the court wrote. With it the cooperative exists and its founders' files move on. */
@Component({
  selector: 'sanad-register-form',
  imports: [DayField, FormField, FormFoot, RouterLink, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p>{{ t('registerWarning') }}</p>
      @if (waiting().length > 0) {
        <div>
          <p class="strong">{{ t('filesToMove') }}</p>
          <ul class="plain">
            @for (founder of waiting(); track founder.id) {
              <li>
                <a [routerLink]="['/files', founder.caseId]"
                  ><span class="id">{{ founder.number }}</span> <bdi>{{ founder.name }}</bdi></a
                >
              </li>
            }
          </ul>
        </div>
      }
      <sanad-text-field [formField]="form.registerNumber" [label]="t('registerNumber')" [ltr]="true" />
      <sanad-text-field [formField]="form.court" [label]="t('court')" />
      <sanad-day-field [formField]="form.registeredOn" [label]="t('registeredOn')" [until]="today" />
      <sanad-form-foot [sending]="sending" [act]="t('register')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class RegisterForm {
  readonly formation = input.required<FormationView>();
  readonly registered = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(foundingWords);
  protected readonly today = today();
  private readonly personName = usePersonName();
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  /** Founders whose files do not wait for the register yet. */
  protected readonly waiting = computed(() =>
    this.formation().founders.flatMap(({ id, caseId, file, person }) =>
      file && file.stage !== 'CREATION'
        ? [{ id, caseId, number: file.number, name: person ? this.personName(person) : '' }]
        : [],
    ),
  );

  private readonly model = linkedSignal(() => ({
    registerNumber: '',
    court: this.courtOf(this.formation().province),
    registeredOn: today() as string,
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Registration));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/formations/${this.formation().id}/registration`, value, {
        version: this.formation().version,
        schema: CooperativeView,
      }),
    (cooperative) => {
      this.toasts.done(this.t('registered'));
      this.registered.emit(cooperative);
    },
  );

  private courtOf(code: string): string {
    const place = province(code);
    return place ? this.t('courtOf', { place: this.language() === 'ar' ? place.ar : place.fr }) : '';
  }
}
