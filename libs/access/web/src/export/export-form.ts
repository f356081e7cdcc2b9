import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { accessRefusals, exportFormats, type ExportFormat } from '@sanad/access/core';
import { languages, type Language } from '@sanad/kernel';
import {
  Api,
  apiFailure,
  FailureSentences,
  saveDownload,
  uiWords,
  useLanguage,
  useWords,
  type ApiFailure,
  type Download,
  type DownloadProgress,
  type Params,
} from '@sanad/ui';
import { exportButtonWords } from './export.words';

const shortest = 5;
let made = 0;

/** Which kind of file, in which language and why; then its way here, which may be broken off. */
@Component({
  selector: 'sanad-export-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './export-form.html',
  styleUrl: './export-form.scss',
})
export class ExportForm {
  readonly path = input.required<string>();
  readonly params = input.required<Params>();
  readonly asksReason = input.required<boolean>();
  readonly done = output<Download>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(exportButtonWords);
  protected readonly u = useWords(uiWords);
  private readonly refusal = useWords(accessRefusals);
  protected readonly id = `export-${++made}`;
  protected readonly formats = exportFormats.toReversed();
  protected readonly languages = languages;
  private readonly shown = useLanguage();
  protected readonly format = signal<ExportFormat>('xlsx');
  private readonly chosen = signal<Language | null>(null);
  protected readonly language = computed(() => this.chosen() ?? this.shown());
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly isReasonMissing = computed(
    () => this.asksReason() && this.tried() && this.reason().trim().length < shortest,
  );
  protected readonly progress = signal<DownloadProgress | null>(null);
  protected readonly busy = signal(false);
  private readonly failure = signal<ApiFailure | null>(null);
  protected readonly sentence = computed(() => {
    const failure = this.failure();
    return failure ? this.tell(failure) : '';
  });
  protected readonly coming = computed(() => {
    const progress = this.progress();
    if (!progress) return this.t('preparing');
    return this.t('progress', { rows: progress.rows ?? 0, kilobytes: Math.ceil(progress.bytes / 1024) });
  });

  private readonly api = inject(Api);
  private readonly sentences = inject(FailureSentences);
  private readonly document = inject(DOCUMENT);
  private under: AbortController | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  protected choose(language: string): void {
    this.chosen.set(language as Language);
  }

  protected async take(event: Event, reasonBox: HTMLTextAreaElement | null): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.isReasonMissing()) return reasonBox?.focus();
    this.stop();
    const under = (this.under = new AbortController());
    this.failure.set(null);
    this.busy.set(true);
    try {
      const download = await this.api.download(`${this.path()}/export`, {
        params: { ...this.params(), format: this.format(), language: this.language(), reason: this.reason().trim() },
        progress: (progress) => this.progress.set(progress),
        until: under.signal,
      });
      saveDownload(this.document, download);
      this.done.emit(download);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
      this.progress.set(null);
    }
  }

  /** Nothing of a download that is broken off is kept. */
  protected stop(): void {
    this.under?.abort();
    this.under = null;
    this.busy.set(false);
    this.progress.set(null);
  }

  private tell(failure: ApiFailure): string {
    if (failure.code === 'sheetTooLong') return this.refusal('sheetTooLong', failure.problem?.values);
    if (failure.code === 'unavailable') return this.t('busy');
    return failure.problem ? this.sentences.sayFailure(failure) : this.t('broken');
  }
}
