import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import {
  dossierDocumentNames,
  receiverNames,
  type DossierDocument,
  type DossierView,
  type Handing,
} from '@sanad/cooperative/core';
import { isolated, showDay, showInstant } from '@sanad/kernel';
import { Chip, Icon, Sheet, useLanguage, useWords } from '@sanad/ui';
import { dossierCardWords } from './dossier-card.words';

/** One dossier as it was made: the bound copies, each paper, and to whom it was handed in. */
@Component({
  selector: 'sanad-made-dossier',
  imports: [Chip, Icon, May, RouterLink, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './made-dossier.html',
  styleUrl: './made-dossier.scss',
})
export class MadeDossier {
  readonly dossier = input.required<DossierView>();
  /** The newest of its part: its papers are shown from the beginning. */
  readonly isOpen = input(false);
  readonly hand = output<DossierView>();

  protected readonly t = useWords(dossierCardWords);
  protected readonly name = useWords(dossierDocumentNames);
  protected readonly slipWords = { VALID: 'slip', REPLACED: 'slipReplaced', WITHDRAWN: 'slipWithdrawn' } as const;
  private readonly receiver = useWords(receiverNames);
  private readonly language = useLanguage();
  private readonly sheet = viewChild.required<Sheet>('sheet');
  protected readonly looked = signal<DossierDocument | null>(null);
  protected readonly hasFailed = signal(false);
  protected readonly address = computed(() => `/api/v1/dossiers/${this.dossier().id}`);
  protected readonly about = computed(() => {
    const { madeAt, files, bundlePages } = this.dossier();
    return this.t('about', { day: showInstant(this.language(), madeAt), papers: files.length, pages: bundlePages });
  });

  protected file(document: DossierDocument, form: 'docx' | 'pdf' | 'svg'): string {
    return `${this.address()}/files/${document}?form=${form}`;
  }

  protected handed({ receiver, receivedBy, handedOn }: Handing): string {
    const day = showDay(this.language(), handedOn);
    return this.t('handing', { receiver: this.receiver(receiver), by: isolated(receivedBy), day });
  }

  protected look(document: DossierDocument): void {
    this.hasFailed.set(false);
    this.looked.set(document);
    this.sheet().open();
  }
}
