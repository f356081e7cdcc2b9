import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import type { CaseFileView } from '@sanad/case-file/core';
import {
  cooperativeRefusals,
  formationStateNames,
  FormationsOfFile,
  founderRoleNames,
  isFoundingFile,
  stepsToFiling,
} from '@sanad/cooperative/core';
import {
  Api,
  Chip,
  DayPipe,
  DirhamsPipe,
  EmptyState,
  FailureNotice,
  FailureSentences,
  Icon,
  LoadingRows,
  ProvincePipe,
  Sheet,
  useSay,
  useWords,
} from '@sanad/ui';
import { JoinForm } from './join-form';
import { panelWords } from './panel.words';

/** On the page of a file: the founding groups it has part in, what came of them, and the way into one. */
@Component({
  selector: 'sanad-formation-panel',
  imports: [
    Chip,
    DayPipe,
    DirhamsPipe,
    EmptyState,
    FailureNotice,
    Icon,
    JoinForm,
    LoadingRows,
    May,
    ProvincePipe,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './formation-panel.html',
  styleUrl: './formation-panel.scss',
})
export class FormationPanel {
  readonly caseFile = input.required<CaseFileView>();
  readonly changed = output<void>();

  protected readonly t = useWords(panelWords);
  protected readonly say = useSay();
  protected readonly state = useWords(formationStateNames);
  protected readonly role = useWords(founderRoleNames);
  protected readonly of = stepsToFiling.length;
  protected readonly formations = inject(Api).get(
    () => `/case-files/${this.caseFile().id}/formations`,
    FormationsOfFile,
  );
  /** Far enough on the cooperative path, and in no group under way. */
  protected readonly mayJoin = computed(
    () =>
      isFoundingFile(this.caseFile()) &&
      this.formations.value()?.rows.every(({ state }) => state === 'ABANDONED') === true,
  );
  private readonly sheet = viewChild.required(Sheet);

  constructor() {
    // The panel also lives on a page of another room, whose sentences are not ours.
    inject(FailureSentences).register(cooperativeRefusals);
  }

  protected joined(): void {
    this.sheet().close();
    this.formations.reload();
    this.changed.emit();
  }
}
