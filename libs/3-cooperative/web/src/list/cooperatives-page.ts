import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import {
  alertKinds,
  alertNames,
  cooperativeStatuses,
  cooperativeStatusNames,
  TradeLists,
  type CooperativeView,
  type FormationView,
} from '@sanad/cooperative/core';
import { provinces } from '@sanad/kernel';
import {
  Api,
  Icon,
  listAddress,
  PageFrame,
  ProvincePipe,
  SearchBox,
  Sheet,
  Tabs,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { CooperativeForm } from '../cooperative/cooperative-form';
import { cooperativeWords } from '../cooperative/cooperative.words';
import { FormationForm } from '../founding/formation-form';
import { formationWords } from '../founding/founding.words';
import { CooperativeTable } from './cooperative-table';
import { FormationTable } from './formation-table';
import { listWords } from './list.words';

/** Groups in formation and registered cooperatives, side by side. The tab and the filters live in the address. */
@Component({
  selector: 'sanad-cooperatives-page',
  imports: [
    CooperativeForm,
    CooperativeTable,
    ExportButton,
    FormationForm,
    FormationTable,
    Icon,
    May,
    PageFrame,
    ProvincePipe,
    RouterLink,
    SearchBox,
    Sheet,
    Tabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cooperatives-page.html',
  styleUrl: './cooperatives-page.scss',
})
export class CooperativesPage {
  readonly tab = input<string>();
  readonly query = input<string>();
  readonly province = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly status = input<string>();
  readonly branch = input<string>();
  readonly alert = input<string>();

  protected readonly t = useWords(listWords);
  protected readonly formationT = useWords(formationWords);
  protected readonly cooperativeT = useWords(cooperativeWords);
  protected readonly statusName = useWords(cooperativeStatusNames);
  protected readonly alertName = useWords(alertNames);
  protected readonly statuses = cooperativeStatuses;
  protected readonly alerts = alertKinds;
  protected readonly language = useLanguage();
  protected readonly trades = inject(Api).get(
    () => (this.registered() ? '/cooperative-trades' : undefined),
    TradeLists,
  );
  protected readonly provinces = provinces;
  protected readonly registered = computed(() => this.tab() === 'registered');
  protected readonly search = listAddress(this.query);
  private readonly router = inject(Router);
  private readonly sheet = viewChild.required<Sheet>('sheet');
  private readonly entering = viewChild.required<Sheet>('enter');

  protected entered(cooperative: CooperativeView): void {
    this.entering().close();
    void this.router.navigate(['/cooperatives', cooperative.id]);
  }

  protected open(formation: FormationView): void {
    this.sheet().close();
    void this.router.navigate(['/cooperatives/formations', formation.id]);
  }
}
