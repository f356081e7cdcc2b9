import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Session } from '@sanad/access/web';
import { directionOf, languages, localeOf, say, type Language } from '@sanad/kernel';
import {
  noticeVersion,
  PersonView,
  privacyNotice,
  ProtectionNotice,
  protectionWords,
  purposeNames,
  purposes,
} from '@sanad/people/core';
import { Api, FailureNotice, Icon, PageFrame, useLanguage, useWords } from '@sanad/ui';
import { arabicName, latinName } from '../person/person-name';
import { noticePageWords } from './notice-page.words';

const languageNames: Readonly<Record<Language, string>> = { ar: 'العربية', fr: 'Français', en: 'English' };

/** The privacy notice in large type, read aloud by the device, printed in three languages with the form to sign. */
@Component({
  selector: 'sanad-notice-page',
  imports: [FailureNotice, Icon, PageFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notice-page.html',
  styleUrl: './notice-page.scss',
})
export class NoticePage {
  /** Whose form is printed; an empty one without. */
  readonly person = input<string>();

  protected readonly t = useWords(noticePageWords);
  protected readonly version = noticeVersion;
  protected readonly purposes = purposes;
  protected readonly languages = languages;
  protected readonly languageNames = languageNames;
  protected readonly words = noticePageWords;
  protected readonly purposeNames = purposeNames;
  protected readonly said = say;
  protected readonly directionOf = directionOf;
  private readonly own = useLanguage();
  protected readonly chosen = linkedSignal<Language | 'all'>(() => this.own());
  protected readonly shown = computed(() => languages.filter((language) => [language, 'all'].includes(this.chosen())));
  protected readonly known = inject(Api).get(
    () => (this.person() ? `/people/${encodeURIComponent(this.person()!)}` : undefined),
    PersonView,
  );
  private readonly mayKnow = inject(Session).may('protection.read');
  private readonly protection = inject(Api).get(
    () => (this.mayKnow ? '/protection-settings/notice' : undefined),
    ProtectionNotice,
  );
  protected readonly receipt = computed(() => this.protection.value()?.cndpReceipt ?? null);
  protected readonly reading = signal(false);
  protected readonly isMute = signal(false);

  constructor() {
    // Browsers fetch their voices when they are first asked for: by the time of the button they are there.
    (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.getVoices();
    inject(DestroyRef).onDestroy(() => this.hush());
  }

  protected text(language: Language): string {
    return privacyNotice[language];
  }

  protected receiptIn(language: Language, number: string): string {
    return say(language, protectionWords.receipt, { number });
  }

  protected nameIn(language: Language): string {
    const person = this.known.value();
    if (!person) return '';
    return (language === 'ar' ? null : latinName(person)) ?? arabicName(person);
  }

  protected choose(language: Language | 'all'): void {
    this.hush();
    this.chosen.set(language);
  }

  /** The device's own voice: nothing leaves it. */
  protected listen(): void {
    if (this.reading()) return this.hush();
    const voice = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    const wanted = this.shown();
    const speakable = wanted.filter((language) =>
      voice?.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(language)),
    );
    this.isMute.set(speakable.length < wanted.length);
    if (!voice || speakable.length === 0) return;
    this.reading.set(true);
    for (const language of speakable) {
      const speech = new SpeechSynthesisUtterance(this.text(language));
      speech.lang = localeOf[language];
      speech.rate = 0.9;
      if (language === speakable.at(-1)) speech.onend = () => this.reading.set(false);
      voice.speak(speech);
    }
  }

  protected print(): void {
    globalThis.print();
  }

  private hush(): void {
    (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.cancel();
    this.reading.set(false);
    this.isMute.set(false);
  }
}
