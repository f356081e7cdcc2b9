import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import {
  dossierDocumentNames,
  dossierFieldNames,
  dossierFields,
  TemplateList,
  type DossierDocument,
  type DossierFieldName,
  type TemplateVersion,
} from '@sanad/cooperative/core';
import { isolated, showInstant } from '@sanad/kernel';
import { Api, Chip, FailureNotice, Icon, LoadingRows, PageFrame, Sheet, useLanguage, useWords } from '@sanad/ui';
import { TemplateForm } from './template-form';
import { templatesPageWords } from './templates-page.words';

interface ShownField {
  readonly mark: string;
  readonly name: DossierFieldName;
  readonly rows: readonly { readonly mark: string; readonly name: DossierFieldName }[];
}

const shownFields: readonly ShownField[] = Object.entries(dossierFields).map(([name, kind]) => ({
  mark: kind === 'text' ? `{${name}}` : `{#${name}}…{/${name}}`,
  name: name as DossierFieldName,
  rows:
    typeof kind === 'object'
      ? Object.entries(kind).map(([field, of]) => ({
          mark: of === 'text' ? `{${field}}` : `{#${field}}…{/${field}}`,
          name: field as DossierFieldName,
        }))
      : [],
}));

/** The Word files of the dossier: taken home, changed in Word, put back. */
@Component({
  selector: 'sanad-templates-page',
  imports: [Chip, FailureNotice, Icon, LoadingRows, May, PageFrame, Sheet, TemplateForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './templates-page.html',
  styleUrl: './templates-page.scss',
})
export class TemplatesPage {
  protected readonly t = useWords(templatesPageWords);
  protected readonly name = useWords(dossierDocumentNames);
  protected readonly field = useWords(dossierFieldNames);
  protected readonly fields = shownFields;
  protected readonly reading = inject(Api).get(() => '/dossier-templates', TemplateList);
  private readonly language = useLanguage();
  protected readonly replacing = signal<DossierDocument | null>(null);
  private readonly sheet = viewChild.required<Sheet>('sheet');

  protected told({ number, by, at }: TemplateVersion): string {
    if (number === 0 || at === null) return this.t('house');
    return this.t('by', { name: isolated(by ?? ''), moment: showInstant(this.language(), at) });
  }

  protected address(document: DossierDocument, { number }: TemplateVersion): string {
    return `/api/v1/dossier-templates/${document}?number=${number}`;
  }

  protected replace(document: DossierDocument): void {
    this.replacing.set(document);
    this.sheet().open();
  }

  protected replaced(list: TemplateList): void {
    this.sheet().close();
    this.reading.put(list);
  }
}
