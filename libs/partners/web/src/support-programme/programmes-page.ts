import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Session } from '@sanad/access/web';
import { PlainDay, today } from '@sanad/kernel';
import {
  isRunning,
  programmeFieldNames,
  programmeOn,
  SupportProgrammeList,
  sharingPurposeNames,
  sharingPurposes,
  tellLine,
  type SupportProgrammeLine,
  type SupportProgrammeView,
} from '@sanad/partners/core';
import {
  addressWriter,
  Api,
  Chip,
  EmptyState,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { ChoiceField, choicesOf, DayField } from '@sanad/ui/forms';
import { programmesWords } from './programmes.words';

const states = ['running', 'notRunning'] as const;
/** An agency of the house by its identifier, another owner by its name. */
const ownerKey = ({ agency, ownerAr }: SupportProgrammeLine) => agency?.id ?? ownerAr ?? '';

/** Every programme, as it is to be read on a day; what narrows the list lies in the address. */
@Component({
  selector: 'sanad-support-programmes-page',
  imports: [Chip, ChoiceField, DayField, EmptyState, FailureNotice, Icon, LoadingRows, May, PageFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programmes-page.html',
  styles: `
    .narrow {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 8px 12px;
      align-items: start;
    }
    .owner {
      overflow-wrap: anywhere;
    }
    .state sanad-chip {
      white-space: nowrap;
    }
    @media (width >= 700px) {
      .owner {
        max-inline-size: 30ch;
      }
      .state {
        flex-wrap: nowrap;
      }
    }
  `,
})
export class ProgrammesPage {
  /** From the query of the address. */
  readonly owner = input<string>();
  readonly purpose = input<string>();
  readonly state = input<string>();
  readonly on = input<string>();

  protected readonly t = useWords(programmesWords);
  protected readonly field = useWords(programmeFieldNames);
  protected readonly reading = inject(Api).get(() => '/support-programmes', SupportProgrammeList);
  protected readonly back = inject(Session).may('referral.read') ? '/referrals' : undefined;
  private readonly language = useLanguage();
  private readonly purposeName = useWords(sharingPurposeNames);
  private readonly narrow = addressWriter();
  protected readonly purposes = computed(() => choicesOf(sharingPurposeNames, this.purposeName));
  protected readonly states = computed(() => states.map((value) => ({ value, name: this.t(value) })));
  protected readonly purposeAsked = computed(() => sharingPurposes.find((one) => one === this.purpose()) ?? '');
  protected readonly stateAsked = computed(() => states.find((one) => one === this.state()) ?? '');
  protected readonly day = computed(() => PlainDay.safeParse(this.on()).data ?? today());
  private readonly all = computed(() => (this.reading.value()?.rows ?? []).map((one) => this.told(one)));
  protected readonly owners = computed(() => {
    const byKey = new Map(this.all().map(({ line, said }) => [ownerKey(line), said.owner] as const));
    return [...byKey].map(([value, name]) => ({ value, name })).toSorted((one, other) => this.inTurn(one, other));
  });
  protected readonly rows = computed(() =>
    this.all()
      .filter(({ line }) => !this.owner() || ownerKey(line) === this.owner())
      .filter(({ line }) => this.purposeAsked() === '' || line.purpose === this.purposeAsked())
      .filter(({ running }) => this.stateAsked() === '' || running === (this.stateAsked() === 'running'))
      .toSorted((one, other) => this.inTurn(one.said, other.said)),
  );
  protected readonly isNarrowed = computed(() => Boolean(this.owner() || this.purposeAsked() || this.stateAsked()));

  protected choose(name: 'owner' | 'purpose' | 'state' | 'on', value: string): void {
    this.narrow({ [name]: value || null });
  }

  protected chooseDay(typed: string): void {
    const read = PlainDay.safeParse(typed);
    if (read.success) this.choose('on', read.data === today() ? '' : read.data);
  }

  protected clear(): void {
    this.narrow({ owner: null, purpose: null, state: null });
  }

  private told({ id, lines }: SupportProgrammeView) {
    const line = programmeOn(lines, this.day());
    const [doubted, periodDoubted] = [line.toConfirm.length > 0, line.toConfirm.includes('PERIOD')];
    return {
      id,
      line,
      doubted,
      periodDoubted,
      running: isRunning(line, this.day()),
      said: tellLine(this.language(), line),
    };
  }

  private inTurn(one: { readonly name: string }, other: { readonly name: string }): number {
    return one.name.localeCompare(other.name, this.language());
  }
}
