import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { defineWords } from '@sanad/kernel';
import { kinshipStatusNames, relationNames, ResistanceFilePage as FileOfMember } from '@sanad/people/core';
import { Api, Chip, EmptyState, FailureNotice, LoadingRows, PageFrame, useLanguage, useWords } from '@sanad/ui';
import { usePersonName } from '../person/person-name';

const words = defineWords({
  heading: { ar: 'ملف مقاوم', fr: 'Dossier de résistant', en: 'Resistance file' },
  backToPeople: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
  number: { ar: 'رقم الملف', fr: 'Numéro', en: 'Number' },
  unit: { ar: 'النيابة التي أصدرته', fr: 'Délégation émettrice', en: 'Issued by' },
  papers: { ar: 'الوثائق المحفوظة', fr: 'Pièces conservées', en: 'Papers kept' },
  family: { ar: 'الأسرة', fr: 'La famille', en: 'The family' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  relation: { ar: 'القرابة', fr: 'Parenté', en: 'Relation' },
  status: { ar: 'التحقق', fr: 'Vérification', en: 'Verification' },
  nobody: {
    ar: 'لم يُربط أي شخص بهذا الملف بعد',
    fr: 'Personne n’est encore rattaché à ce dossier',
    en: 'Nobody is linked to this file yet',
  },
});
const tints = { CLAIMED: 'warn', VERIFIED: 'ok', REJECTED: 'bad' } as const;

/** The file of a member of the Resistance and the people of the family, reached by a search for its number or name. */
@Component({
  selector: 'sanad-resistance-file-page',
  imports: [Chip, EmptyState, FailureNotice, LoadingRows, PageFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page back="/people" [backWord]="t('backToPeople')" [heading]="heading()">
      @if (file.value(); as shown) {
        <section class="card">
          <dl class="facts">
            <dt>{{ t('number') }}</dt>
            <dd>
              <span class="id">{{ shown.number }}</span>
            </dd>
            <dt>{{ t('unit') }}</dt>
            <dd>
              <bdi>{{ shown.unit[language()] }}</bdi>
            </dd>
            <dt>{{ t('papers') }}</dt>
            <dd class="num">{{ shown.papers.length }}</dd>
          </dl>
        </section>
        <section class="stack">
          <h2>{{ t('family') }}</h2>
          @if (shown.family.length === 0) {
            <sanad-empty icon="people" [heading]="t('nobody')" />
          } @else {
            <div class="table-frame">
              <table class="table folds" [attr.aria-label]="t('family')">
                <thead>
                  <tr>
                    <th scope="col">{{ t('name') }}</th>
                    <th scope="col">{{ t('relation') }}</th>
                    <th scope="col">{{ t('status') }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (member of shown.family; track member.linkId) {
                    <tr>
                      <th scope="row">
                        @if (mayOpen) {
                          <a [routerLink]="['/people', member.personId]" [queryParams]="{ part: 'kinship' }"
                            ><bdi>{{ nameOf(member) }}</bdi></a
                          >
                        } @else {
                          <bdi>{{ nameOf(member) }}</bdi>
                        }
                      </th>
                      <td [attr.data-label]="t('relation')">{{ relationName(member.relation) }}</td>
                      <td [attr.data-label]="t('status')">
                        <sanad-chip [tint]="tint(member.status)">{{ statusName(member.status) }}</sanad-chip>
                      </td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          }
        </section>
      } @else if (file.loading()) {
        <sanad-loading />
      }
      <sanad-failure [failure]="file.failure()" (retry)="file.reload()" />
    </sanad-page>
  `,
})
export class ResistanceFilePage {
  readonly id = input.required<string>();

  protected readonly t = useWords(words);
  protected readonly relationName = useWords(relationNames);
  protected readonly statusName = useWords(kinshipStatusNames);
  protected readonly language = useLanguage();
  protected readonly nameOf = usePersonName();
  protected readonly mayOpen = inject(Session).may('person.read');
  protected readonly file = inject(Api).get(() => `/resistance-files/${encodeURIComponent(this.id())}`, FileOfMember);
  protected readonly heading = computed(() => {
    const file = this.file.value();
    return file ? `${file.memberGivenAr} ${file.memberFamilyAr}` : this.t('heading');
  });

  protected tint(status: string): 'warn' | 'ok' | 'bad' | 'neu' {
    return status in tints ? tints[status as keyof typeof tints] : 'neu';
  }
}
