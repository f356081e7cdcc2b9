import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { CaseFileView } from '@sanad/case-file/core';
import { province, showDay, today } from '@sanad/kernel';
import {
  AgencyList,
  purposeOf,
  ReferralDraft,
  ReferralView,
  serviceNames,
  SharingConsent,
  sharingPurposeNames,
  type Service,
} from '@sanad/partners/core';
import { consentChannelNames, ConsentList, privacyNotice, type ConsentChannel } from '@sanad/people/core';
import {
  Api,
  apiFailure,
  EmptyState,
  FailureNotice,
  Icon,
  LoadingRows,
  useLanguage,
  useSay,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import {
  ChipsField,
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  TextField,
  validateStandardSchema,
  type Choice,
} from '@sanad/ui/forms';
import { panelWords } from './panel.words';
import { PreviewCard } from './preview-card';

const WithConsent = ReferralDraft.extend({ consent: SharingConsent });
const WithoutConsent = ReferralDraft.omit({ consent: true });

/** What a referral begins with, when a programme of support led to it; its sender may still change it. */
export interface ReferralStart {
  readonly agencyId: string;
  readonly service: Service;
  readonly wish: string;
}

/** Hands a part of a file to a branch. The consent is asked for where it is not in force yet. */
@Component({
  selector: 'sanad-send-form',
  imports: [
    ChipsField,
    ChoiceField,
    DayField,
    EmptyState,
    FailureNotice,
    FormField,
    FormFoot,
    Icon,
    LoadingRows,
    NoteField,
    PreviewCard,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './send-form.html',
  styleUrl: './send-form.scss',
})
export class SendForm {
  readonly caseFile = input.required<CaseFileView>();
  readonly start = input<ReferralStart | null>(null);
  /** Where it is sent when another room notes something in the same act. */
  readonly path = input<string | null>(null);
  readonly sent = output<ReferralView>();
  readonly cancelled = output<void>();
  private readonly id = crypto.randomUUID();
  private hasBegun = false;
  protected readonly preview = signal<ReferralView | null>(null);
  protected readonly previewFailure = signal<ApiFailure | null>(null);

  protected readonly t = useWords(panelWords);
  protected readonly say = useSay();
  protected readonly notice = privacyNotice;
  protected readonly now = today();
  private readonly language = useLanguage();
  private readonly serviceName = useWords(serviceNames);
  private readonly channelName = useWords(consentChannelNames);
  private readonly api = inject(Api);

  protected readonly agencies = this.api.get(() => '/agencies', AgencyList);
  protected readonly consents = this.api.get(() => `/people/${this.caseFile().person.id}/consents`, ConsentList);
  protected readonly model = signal({
    branchId: '',
    service: '' as Service | '',
    wish: '',
    consent: { channel: '' as ConsentChannel | '', witness: '', givenOn: this.now as string },
  });

  /** Branches that may receive this person: an agreement in force, and the person's province. */
  private readonly receivers = computed(() =>
    (this.agencies.value()?.rows ?? [])
      .filter(({ hasAgreement }) => hasAgreement)
      .flatMap((agency) => agency.branches.map((branch) => ({ agency, branch })))
      .filter(({ agency }) => agency.id === (this.start()?.agencyId ?? agency.id))
      .filter(({ branch }) => branch.provinces.includes(this.caseFile().person.province)),
  );
  protected readonly branches = computed(() =>
    this.receivers().map(({ branch }) => ({ value: branch.id as string, name: branch[this.language()] })),
  );
  protected readonly agency = computed(
    () => this.receivers().find(({ branch }) => branch.id === this.model().branchId)?.agency ?? null,
  );
  protected readonly services = computed(() =>
    choicesOf(serviceNames, this.serviceName, this.agency()?.services ?? []),
  );
  protected readonly channels = computed(() => choicesOf(consentChannelNames, this.channelName));
  protected readonly province = computed(() => {
    const place = province(this.caseFile().person.province);
    return (this.language() === 'ar' ? place?.ar : place?.fr) ?? '';
  });
  private readonly given = computed(() =>
    this.consents
      .value()
      ?.rows.find(
        ({ purpose, agencyId, isInForce, sharing }) =>
          purpose === 'SHARE_WITH_PARTNER' &&
          agencyId === this.agency()?.id &&
          isInForce &&
          (sharing === null || (this.purpose() !== null && sharing.includes(this.purpose()!))),
      ),
  );
  protected readonly purpose = computed(() => {
    const { service } = this.model();
    return service === '' ? null : purposeOf[service];
  });
  protected readonly purposeName = useWords(sharingPurposeNames);
  protected readonly asksConsent = computed(() => this.agency() !== null && this.given() === undefined);
  protected readonly consentSentence = computed(() => {
    const [agency, given] = [this.agency(), this.given()];
    if (!agency) return '';
    const values = { agency: agency[this.language()] };
    return given
      ? this.t('consentInForce', { ...values, day: showDay(this.language(), given.givenOn) })
      : this.t('consentNeeded', values);
  });

  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.asksConsent() ? WithConsent : WithoutConsent)),
  );
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('POST', this.path() ?? `/case-files/${this.caseFile().id}/referrals`, this.draftOf(typed), {
        schema: ReferralView,
      }),
    (referral) => this.sent.emit(referral),
  );

  constructor() {
    effect(() => {
      const start = this.start();
      if (start) untracked(() => this.put('wish', start.wish));
    });
    // With one answer there is nothing to choose; a service of another agency is none of this one's.
    effect(() => this.put('branchId', onlyOf(this.branches(), this.model().branchId)));
    effect(() => this.put('service', onlyOf(this.services(), this.model().service || this.begunWith())));
  }

  /** What the partner will be answered: asked of the server itself, which keeps nothing of it. */
  protected async look(): Promise<void> {
    this.previewFailure.set(null);
    this.preview.set(null);
    try {
      const address = `/case-files/${this.caseFile().id}/referrals/preview`;
      const draft = this.draftOf(this.model());
      this.preview.set(await this.api.send('POST', address, draft, { schema: ReferralView }));
    } catch (thrown) {
      this.previewFailure.set(apiFailure(thrown));
    }
  }

  private draftOf(typed: ReturnType<typeof this.model>): ReferralDraft {
    return ReferralDraft.parse({ ...typed, id: this.id, consent: this.asksConsent() ? typed.consent : null });
  }

  /** The service of the start, once: who takes it away is not given it again. */
  private begunWith(): Service | '' {
    const service = this.start()?.service ?? '';
    if (this.hasBegun || !this.services().some(({ value }) => value === service)) return '';
    this.hasBegun = true;
    return service;
  }

  private put<Name extends 'branchId' | 'service' | 'wish'>(
    name: Name,
    value: ReturnType<typeof this.model>[Name],
  ): void {
    if (this.model()[name] !== value) this.model.update((typed) => ({ ...typed, [name]: value }));
  }
}

/** What is chosen while it is offered, else the only answer, else none. */
function onlyOf<Value extends string>(offered: readonly Choice<Value>[], chosen: Value | ''): Value | '' {
  if (offered.some(({ value }) => value === chosen)) return chosen;
  return offered.length === 1 ? offered[0]!.value : '';
}
