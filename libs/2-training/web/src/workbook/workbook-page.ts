import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  signal,
  type WritableSignal,
} from '@angular/core';
import { WorkbookDifference, WorkbookOutcome } from '@sanad/training/core';
import {
  Api,
  apiFailure,
  FailureNotice,
  Icon,
  PageFrame,
  saveDownload,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { WorkbookDifferenceView } from './workbook-difference';
import { WorkbookDrop } from './workbook-drop';
import { workbookPageWords } from './workbook-page.words';

type Work = 'taking' | 'looking' | 'writing';

/** A cohort goes to Excel and comes back: taken, filled in, compared, and then recorded whole or not at all. */
@Component({
  selector: 'sanad-workbook-page',
  imports: [FailureNotice, Icon, PageFrame, WorkbookDifferenceView, WorkbookDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './workbook-page.html',
  styles: `
    progress {
      inline-size: 96px;
      accent-color: var(--green);
    }
  `,
})
export class WorkbookPage {
  /** The session from the address; without it, all that are under way. */
  readonly id = input<string>();

  protected readonly t = useWords(workbookPageWords);
  protected readonly back = computed(() => {
    const id = this.id();
    return id === undefined ? '/training' : `/training/${id}`;
  });
  protected readonly work = signal<Work | null>(null);
  protected readonly wasTaken = signal(false);
  protected readonly file = signal<File | null>(null);
  protected readonly difference = signal<WorkbookDifference | null>(null);
  protected readonly outcome = signal<WorkbookOutcome | null>(null);
  protected readonly takeFailure = signal<ApiFailure | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  /** The data has moved on under a difference that was shown: it is asked for again. */
  protected readonly canLookAgain = computed(() => this.failure()?.code === 'workbookOvertaken');
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);

  protected async take(): Promise<void> {
    const id = this.id();
    const path = id === undefined ? '/training-workbook' : `/training-sessions/${id}/workbook`;
    this.wasTaken.set(false);
    await this.during('taking', this.takeFailure, async () => {
      saveDownload(this.document, await this.api.download(path, { params: { language: this.language() } }));
      this.wasTaken.set(true);
    });
  }

  /** The bytes are kept as they are now: Excel may go on writing into the file on the disk. */
  protected async look(chosen: File): Promise<void> {
    this.leave();
    await this.during('looking', this.failure, async () => {
      const { name, lastModified } = chosen;
      const file = new File([await chosen.arrayBuffer()], name, { type: 'application/octet-stream', lastModified });
      this.file.set(file);
      await this.compare(file);
    });
  }

  protected async lookAgain(): Promise<void> {
    const file = this.file();
    if (!file) return;
    this.difference.set(null);
    await this.during('looking', this.failure, () => this.compare(file));
  }

  protected async confirm(): Promise<void> {
    const [file, proof] = [this.file(), this.difference()?.proof];
    if (!file || !proof || this.work()) return;
    await this.during('writing', this.failure, async () => {
      const options = { params: { name: file.name, proof }, schema: WorkbookOutcome };
      this.outcome.set(await this.api.upload('/training-workbook/changes', file, options));
      this.difference.set(null);
    });
  }

  protected leave(): void {
    this.difference.set(null);
    this.outcome.set(null);
    this.failure.set(null);
    this.file.set(null);
  }

  private async compare(file: File): Promise<void> {
    const options = { params: { name: file.name }, schema: WorkbookDifference };
    this.difference.set(await this.api.upload('/training-workbook/difference', file, options));
  }

  private async during(
    work: Work,
    failure: WritableSignal<ApiFailure | null>,
    act: () => Promise<void>,
  ): Promise<void> {
    failure.set(null);
    this.work.set(work);
    try {
      await act();
    } catch (thrown) {
      failure.set(apiFailure(thrown));
    } finally {
      this.work.set(null);
    }
  }
}
