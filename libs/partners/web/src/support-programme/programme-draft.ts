import { today } from '@sanad/kernel';
import {
  SupportProgrammeDraft,
  type ProgrammeNeed,
  type ProgrammePart,
  type ProjectSector,
  type Service,
  type SharingPurpose,
  type SupportProgrammeLine,
} from '@sanad/partners/core';
import * as z from 'zod';

/** A line as it is typed: texts for days, and regions apart from single provinces. */
export interface TypedProgramme {
  readonly effectiveFrom: string;
  readonly agencyId: string;
  readonly ownerAr: string;
  readonly ownerFr: string;
  readonly nameAr: string;
  readonly nameFr: string;
  readonly purpose: SharingPurpose | '';
  readonly service: Service | '';
  readonly validFrom: string;
  readonly validTo: string;
  readonly givesAr: string;
  readonly givesFr: string;
  readonly amountFrom: number | null;
  readonly amountTo: number | null;
  readonly sharePercent: number | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly sectors: ProjectSector[];
  readonly regions: string[];
  readonly provinces: string[];
  readonly needs: ProgrammeNeed[];
  readonly toConfirm: ProgrammePart[];
  readonly doubtAr: string;
  readonly doubtFr: string;
  readonly source: string;
  readonly reason: string;
}

/** What is hidden is not sent: the service of an agency that was taken away, a doubt about nothing. */
export const TypedProgrammeDraft = z
  .looseObject({
    agencyId: z.string(),
    service: z.string(),
    regions: z.array(z.string()),
    provinces: z.array(z.string()),
    toConfirm: z.array(z.string()),
    doubtAr: z.string(),
    doubtFr: z.string(),
  })
  .transform(({ regions, provinces, service, doubtAr, doubtFr, ...typed }): unknown => {
    const isDoubted = typed.toConfirm.length > 0;
    return {
      ...typed,
      service: typed.agencyId === '' ? '' : service,
      territory: [...regions, ...provinces],
      doubtAr: isDoubted ? doubtAr : '',
      doubtFr: isDoubted ? doubtFr : '',
    };
  })
  .pipe(SupportProgrammeDraft as z.ZodType<SupportProgrammeDraft, unknown>);

const isRegion = (code: string) => code.length === 2;

const nothing: TypedProgramme = {
  ...{ effectiveFrom: '', agencyId: '', ownerAr: '', ownerFr: '', nameAr: '', nameFr: '', purpose: '', service: '' },
  ...{ validFrom: '', validTo: '', givesAr: '', givesFr: '', amountFrom: null, amountTo: null, sharePercent: null },
  ...{ minimumAge: null, maximumAge: null, sectors: [], regions: [], provinces: [], needs: [], toConfirm: [] },
  ...{ doubtAr: '', doubtFr: '', source: '', reason: '' },
};
/** Null in a line, and an empty box in the form. */
const texts = ['ownerAr', 'ownerFr', 'service', 'validFrom', 'validTo', 'doubtAr', 'doubtFr'] as const;

/** What the form begins with: the programme as it is to be read today, or nothing. The reason is always one's own. */
export function typedFrom(line: SupportProgrammeLine | null): TypedProgramme {
  if (!line) return { ...nothing, effectiveFrom: today() };
  const { effectiveFrom, nameAr, nameFr, purpose, givesAr, givesFr, source } = line;
  const { amountFrom, amountTo, sharePercent, minimumAge, maximumAge } = line;
  const written = texts.map((name) => [name, line[name] ?? ''] as const);
  return {
    ...nothing,
    ...(Object.fromEntries(written) as Pick<TypedProgramme, (typeof texts)[number]>),
    ...{ effectiveFrom, nameAr, nameFr, purpose, givesAr, givesFr, source },
    ...{ amountFrom, amountTo, sharePercent, minimumAge, maximumAge },
    agencyId: line.agency?.id ?? '',
    ...{ sectors: [...line.sectors], needs: [...line.needs], toConfirm: [...line.toConfirm] },
    regions: line.territory.filter(isRegion),
    provinces: line.territory.filter((code) => !isRegion(code)),
  };
}
