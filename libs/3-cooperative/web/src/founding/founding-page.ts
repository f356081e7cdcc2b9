import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { May } from '@sanad/access/web';
import {
  checklist,
  factsOf,
  formationStateNames,
  FormationView,
  lawAhead,
  type CooperativeView,
} from '@sanad/cooperative/core';
import {
  Api,
  Chip,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  ProvincePipe,
  Sheet,
  useSay,
  useWords,
} from '@sanad/ui';
import { DossierCard } from '../dossier/dossier-card';
import { LedgerCard } from '../ledger/ledger-card';
import { NameCard } from '../name/name-card';
import { FormationForm } from './formation-form';
import { FoundersCard } from './founders-card';
import { formationWords, foundingWords } from './founding.words';
import { ReadinessBar } from './readiness-bar';
import { RegisterForm } from './register-form';
import { RulesCard } from './rules-card';
import { StepsCard } from './steps-card';

/** The workspace of a founding group: what the law says of it, what is done, what may be done next, and by whom. */
@Component({
  selector: 'sanad-founding-page',
  imports: [
    Chip,
    DossierCard,
    FailureNotice,
    FormationForm,
    FoundersCard,
    Icon,
    LedgerCard,
    LoadingRows,
    May,
    NameCard,
    PageFrame,
    ProvincePipe,
    ReadinessBar,
    RegisterForm,
    RulesCard,
    Sheet,
    StepsCard,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './founding-page.html',
  styleUrl: './founding-page.scss',
})
export class FoundingPage {
  readonly id = input.required<string>();

  protected readonly t = useWords(foundingWords);
  protected readonly formationT = useWords(formationWords);
  protected readonly say = useSay();
  protected readonly state = useWords(formationStateNames);
  protected readonly formation = inject(Api).get(() => `/formations/${this.id()}`, FormationView);
  /** The same function as on the server: what it says here is what the server will say. */
  protected readonly list = computed(() => {
    const shown = this.formation.value();
    return shown && checklist(factsOf(shown), shown.law);
  });
  /** What a newer law would change, though it does not judge this group. */
  protected readonly ahead = computed(() => {
    const shown = this.formation.value();
    return shown?.state === 'IN_PROGRESS' ? lawAhead(factsOf(shown), shown.law, shown.laterLaw) : [];
  });
  private readonly router = inject(Router);
  protected readonly editing = viewChild<Sheet>('edit');

  protected changed(formation: FormationView): void {
    this.editing()?.close();
    this.formation.put(formation);
  }

  protected registered({ id }: CooperativeView): void {
    void this.router.navigate(['/cooperatives', id]);
  }
}
