import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import type { FormationView } from '@sanad/cooperative/core';
import { provinces } from '@sanad/kernel';
import { Icon, listAddress, PageFrame, ProvincePipe, SearchBox, Sheet, useWords } from '@sanad/ui';
import { FormationForm } from '../founding/formation-form';
import { formationWords } from '../founding/founding.words';
import { CooperativeTable } from './cooperative-table';
import { FormationTable } from './formation-table';
import { listWords } from './list.words';

/** Groups in formation and registered cooperatives, side by side. The tab and the filters live in the address. */
@Component({
  selector: 'sanad-cooperatives-page',
  imports: [
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

  protected readonly t = useWords(listWords);
  protected readonly formationT = useWords(formationWords);
  protected readonly provinces = provinces;
  protected readonly registered = computed(() => this.tab() === 'registered');
  protected readonly search = listAddress(this.query);
  private readonly router = inject(Router);
  private readonly sheet = viewChild.required(Sheet);

  protected open(formation: FormationView): void {
    this.sheet().close();
    void this.router.navigate(['/cooperatives/formations', formation.id]);
  }
}
