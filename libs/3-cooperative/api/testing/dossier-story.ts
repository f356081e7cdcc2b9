import type { House } from '@sanad/access/api/testing';
import { FoundingStory, type ToldFile } from './founding-story';

export const cardOf = (place: number) => `ZZ14302${place}`;

export const told = {
  object: 'جني العسل ومنتجات الخلية وتلفيفها وتسويقها، وتكوين الأعضاء في تربية النحل.',
  territory: 'جماعات كلميم وأباينو وتاغجيجت',
  durationYears: 99,
  yearEnd: '12-31',
  assemblyOn: '2022-03-15',
  assemblyAt: '15:30',
  assemblyPlace: 'كلميم',
  chair: 'زهرة التجريبية',
  secretary: 'يڭوت التجريبية',
  court: 'المحكمة الابتدائية بكلميم',
  localAuthority: 'باشوية كلميم',
  bank: 'القرض التجريبي، وكالة كلميم',
};

/** A group whose founders are known by name, card and birth, whose name is approved, and whose papers have all they say. */
export async function readyGroup(house: House, story: FoundingStory, files: readonly ToldFile[], name: string) {
  const caseworker = house.as('caseworker');
  for (const [place, { id }] of files.entries()) {
    const { body: file } = await caseworker.get(`/case-files/${id}`);
    const { body: person } = await caseworker.get(`/people/${file.personId ?? file.person.id}`);
    if (person.cinEnd) continue;
    const known = {
      ...{
        givenAr: 'يڭوت',
        familyAr: `التجريبية ${['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السّابِعَة'][place]}`,
      },
      ...{
        givenLa: 'Yeggout',
        familyLa: 'Ettajribia',
        cin: cardOf(place),
        birth: `19${80 + place}-02-14`,
        commune: 'أباينو',
      },
    };
    const changed = await caseworker.patch(`/people/${person.id}`, known, { version: person.version });
    if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
  }
  let group = await story.group(files, { name });
  const [first] = group.founders;
  group = (await caseworker.patch(`/founders/${first.id}`, { role: 'PRESIDENT' }, { version: first.version })).body;
  for (const [step, doneOn] of [
    ['GROUP_FORMED', '2022-03-01'],
    ['NAME_REQUESTED', '2022-03-02'],
  ] as const)
    await story.tick(group.id, step, doneOn);
  await story.tick(group.id, 'NAME_APPROVED', '2022-03-08', { expiresOn: '2099-12-31' });
  return group as { readonly id: string; readonly founders: { readonly id: string }[] };
}
