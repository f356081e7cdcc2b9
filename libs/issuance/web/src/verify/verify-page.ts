import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { LanguageSwitch } from '@sanad/access/web';
import { documentKindNames, endingReasonNames, type Verdict } from '@sanad/issuance/core';
import { showDay, type PlainDay } from '@sanad/kernel';
import { Icon, uiWords, useLanguage, useWords, type IconName } from '@sanad/ui';
import { CodeCamera } from './code-camera';
import { PaperCheck } from './paper-check';
import { verdictSentences, verdictWords, verifyWords } from './verify.words';

type Tint = 'ok' | 'bad' | 'warn';
interface Line {
  readonly icon: IconName;
  readonly tint: Tint | 'none';
  readonly words: string;
}

const looks: Readonly<Record<Verdict, readonly [IconName, Tint]>> = {
  VALID: ['check', 'ok'],
  ALTERED: ['stop', 'bad'],
  WITHDRAWN: ['close', 'bad'],
  REPLACED: ['refresh', 'warn'],
  SIGNED: ['offline', 'warn'],
  UNREGISTERED: ['alert', 'warn'],
  UNCHECKED: ['info', 'warn'],
};

/** Whether a paper is ours, unchanged and still in force: for anybody, without an account, on a phone first. */
@Component({
  selector: 'sanad-verify-page',
  imports: [CodeCamera, Icon, LanguageSwitch, RouterLink],
  providers: [PaperCheck],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.scss',
})
export class VerifyPage {
  protected readonly t = useWords(verifyWords);
  protected readonly word = useWords(verdictWords);
  protected readonly sentence = useWords(verdictSentences);
  protected readonly kindName = useWords(documentKindNames);
  protected readonly reasonName = useWords(endingReasonNames);
  protected readonly ui = useWords(uiWords);
  protected readonly check = inject(PaperCheck);
  protected readonly isLooking = signal(false);
  protected readonly state = computed(() => {
    const online = this.check.online();
    return online.result === 'TOLD' ? online.state : null;
  });
  protected readonly look = computed(() => looks[this.check.verdict() ?? 'UNCHECKED']);
  protected readonly lines = computed<readonly Line[]>(() => [
    this.signatureLine(),
    this.registerLine(),
    this.fileLine(),
  ]);
  private readonly language = useLanguage();
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.t('heading')} · ${this.ui('appName')}`));
    effect(() => {
      const fragment = this.fragment();
      if (fragment) void this.check.look(fragment);
      else this.check.forget();
    });
  }

  protected day(day: string): string {
    return showDay(this.language(), day as PlainDay);
  }

  protected seen(text: string): void {
    this.isLooking.set(false);
    void this.check.look(text);
  }

  protected pasted(box: HTMLTextAreaElement): void {
    void this.check.look(box.value);
  }

  protected took(source: HTMLInputElement): void {
    const file = source.files?.[0];
    source.value = '';
    if (file) void this.check.take(file);
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void this.check.take(file);
  }

  protected again(): void {
    void this.check.repeat();
  }

  /** An empty page at the same address, so that going back does not show the paper of somebody else. */
  protected another(): void {
    this.check.forget();
    void this.router.navigate([], { replaceUrl: true });
  }

  private signatureLine(): Line {
    const claim = this.check.claim();
    if (!claim) return line('info', 'none', this.t('signatureAbsent'));
    if (claim.result === 'GENUINE') return line('check', 'ok', this.t('signatureOk'));
    if (claim.result === 'NO_KEYS') return line('info', 'warn', this.t('signatureUnchecked'));
    return line('close', 'bad', this.t('signatureBad'));
  }

  private registerLine(): Line {
    const [online, silence] = [this.check.online(), this.check.silence()];
    if (online.result === 'TOLD' && online.state.state === 'VALID') return line('check', 'ok', this.t('registerValid'));
    if (online.result === 'TOLD') return line('close', 'bad', this.t('registerEnded'));
    if (online.result === 'ABSENT') return line('close', 'bad', this.t('registerAbsent'));
    if (silence === 'BUSY') return line('clock', 'warn', this.t('registerBusy'));
    return silence
      ? line('offline', 'warn', this.t('registerOffline'))
      : line('info', 'none', this.t('registerNotAsked'));
  }

  private fileLine(): Line {
    const file = this.check.file();
    if (file === 'ELSEWHERE') return line('offline', 'warn', this.t('fileElsewhere'));
    if (file === 'NOT_GIVEN') return line('info', 'none', this.t('fileNotGiven'));
    return file === 'SAME' ? line('check', 'ok', this.t('fileSame')) : line('close', 'bad', this.t('fileAltered'));
  }
}

const line = (icon: IconName, tint: Line['tint'], words: string): Line => ({ icon, tint, words });
