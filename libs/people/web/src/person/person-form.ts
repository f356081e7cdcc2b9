import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import {
  birthFromTyped,
  cardNumberFromTyped,
  isUnusualCardNumber,
  mayBeSameName,
  NewPerson,
  peopleRefusals,
  PersonDraft,
  phoneFromTyped,
  PersonView,
  sexNames,
  SimilarPeople,
  vitalStatusNames,
  type DistinctFrom,
  type PersonRow,
} from '@sanad/people/core';
import { Api, FailureSentences, settled, useLanguage, useWords } from '@sanad/ui';
import {
  ChipsField,
  ChoiceField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { useOwnUnits } from './own-units';
import { personFormWords } from './person-form.words';
import { changeOf, nobodyTyped, typedFrom, type TypedPerson } from './person-typed';
import { provinceChoices } from './province-choices';
import { SimilarPeopleNotice } from './similar-people';

/**
 * Registers a person, or corrects the one of `person`. While a new one is typed it shows those who may be the same;
 * with `choosable` one of them can be taken instead (`chosen`), else their pages are offered.
 */
@Component({
  selector: 'sanad-person-form',
  imports: [ChipsField, ChoiceField, FormField, FormFoot, SimilarPeopleNotice, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-form.html',
  styleUrl: './person-form.scss',
})
export class PersonForm {
  readonly person = input<PersonView>();
  /** What is known of a new person already, such as the name typed into a search. */
  readonly start = input<Partial<TypedPerson>>({});
  readonly choosable = input(false);
  /** Word on the button. */
  readonly act = input<string>();
  readonly saved = output<PersonView>();
  readonly chosen = output<PersonRow>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(personFormWords);
  private readonly api = inject(Api);
  private readonly language = useLanguage();
  protected readonly own = useOwnUnits();
  private readonly sexName = useWords(sexNames);
  private readonly vitalStatusName = useWords(vitalStatusNames);
  protected readonly sexes = computed(() => choicesOf(sexNames, this.sexName));
  protected readonly vitalStatuses = computed(() => choicesOf(vitalStatusNames, this.vitalStatusName));
  protected readonly provinces = computed(() =>
    provinceChoices(
      this.language(),
      this.own.units().flatMap((unit) => unit.provinces),
    ),
  );

  private readonly model = linkedSignal<TypedPerson>(() => {
    const person = this.person();
    return person ? typedFrom(person) : { ...nobodyTyped, ...this.start() };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => PersonDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.send(typed),
    (person) => this.saved.emit(person),
  );

  private readonly rested = settled(
    computed(() => this.model()),
    400,
  );
  protected readonly cardHint = computed(() => {
    const cin = cardNumberFromTyped(this.model().cin);
    if (cin && isUnusualCardNumber(cin)) return this.t('cinUnusual');
    const end = this.person()?.cinEnd;
    return end ? this.t('cinKept', { end }) : this.t('cinHint');
  });

  /** A Latin name that is nothing like the Arabic one may be another person's: it is asked about and never refused. */
  protected readonly latinHints = computed(() => {
    const { givenAr, familyAr, givenLa, familyLa } = this.rested();
    const isWhole = mayBeSameName(`${givenAr} ${familyAr}`, `${givenLa} ${familyLa}`);
    const hint = (arabic: string, latin: string) =>
      isWhole && givenLa && familyLa ? undefined : mayBeSameName(arabic, latin) ? undefined : this.t('latinOther');
    return { given: hint(givenAr, givenLa), family: hint(familyAr, familyLa) };
  });

  /** What is looked for once the typing rests; null while too little is known. */
  private readonly sought = settled(
    computed(
      () => {
        const { givenAr, familyAr, phone, birth, sex } = this.model();
        const named = givenAr.trim().length > 1 && familyAr.trim().length > 1;
        const number = phoneFromTyped(phone);
        if (this.person() || (!named && !number)) return null;
        return {
          ...(named ? { givenAr: givenAr.trim(), familyAr: familyAr.trim() } : {}),
          ...(number ? { phone: number } : {}),
          ...(birthFromTyped(birth) ? { birth } : {}),
          ...(sex ? { sex } : {}),
        };
      },
      { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
    ),
    400,
  );
  private readonly found = this.api.get(
    () => (this.sought() ? '/people/similar' : undefined),
    SimilarPeople,
    () => this.sought() ?? {},
  );
  protected readonly similar = computed(() => (this.sought() ? (this.found.value()?.rows ?? []) : []));

  /** Whom the writer has told apart from the new person. */
  protected readonly distinctFrom = signal<DistinctFrom>([]);
  protected readonly isAsked = computed(() => this.sending.failure()?.code === 'possibleDuplicate');

  constructor() {
    // The form is used in other rooms too, which know nothing of these codes.
    inject(FailureSentences).register(peopleRefusals);
    // The unit is the writer's own until another is chosen, and a unit of one province names it.
    effect(() => {
      const [unit] = this.own.units();
      if (!unit || this.person()) return;
      untracked(() =>
        this.model.update((typed) => ({
          ...typed,
          unitId: typed.unitId || unit.id,
          province: typed.province || (unit.provinces.length === 1 ? unit.provinces[0]! : ''),
        })),
      );
    });
  }

  private send(typed: TypedPerson): Promise<PersonView> {
    const person = this.person();
    if (!person) {
      const { vitalStatus: _, ...draft } = typed;
      return this.api.send('POST', '/people', NewPerson.parse({ ...draft, distinctFrom: this.distinctFrom() }), {
        schema: PersonView,
      });
    }
    const options = { schema: PersonView, version: person.version };
    return this.api.send('PATCH', `/people/${person.id}`, changeOf(person, typed), options);
  }
}
