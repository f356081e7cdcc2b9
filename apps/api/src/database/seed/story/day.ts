import { instantOf, type PlainDay, type PlainTime } from '@sanad/kernel';
import { cardOf, cast, reaching, type Character } from './cast';
import type { Holder, Staff } from './files';

interface Kept {
  readonly id: string;
  readonly version: number;
}

interface Attendance extends Kept {
  readonly person: { readonly id: string };
}

/** The awareness day as its source reports it (Ouadnoun TV, 15 February 2022); what the source does not say is left out. */
const day = {
  kind: 'AWARENESS_DAY',
  title:
    'يوم تحسيسي حول التشغيل الذاتي والعمل المقاولاتي والتعاوني لفائدة أبناء وبنات قدماء المقاومين وأعضاء جيش التحرير',
  day: '2022-02-14',
  startsAt: '15:30',
  venue: 'فضاء الذاكرة التاريخية للمقاومة والتحرير بكلميم',
  room: 'القاعة المتعددة التخصصات',
  province: '10.261',
  organiser: 'النيابة الجهوية للمندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير بكلميم',
  purposes: [
    'تقييم حصيلة العمل في مجال التشغيل الذاتي والعمل المقاولاتي',
    'تقييم حصيلة صيانة الذاكرة الوطنية والتعريف بها',
    'إعطاء دينامية جديدة للتعاون بين المتدخلين',
  ],
  topics: ['التشغيل الذاتي', 'العمل المقاولاتي', 'العمل التعاوني', 'التكوين المستمر'],
  valueChains: ['BEES', 'MILK', 'LIVESTOCK'],
  source: 'وادنون تيفي، 15 فبراير 2022. لم يذكر المصدر عدد الحاضرين: كل المشاركين هنا من نسج الخيال.',
  speakers: [
    {
      name: 'السيد لحسن بن احيا',
      role: 'النائب الجهوي',
      institution: 'المندوبية السامية، النيابة الجهوية بكلميم',
      topics: [
        'كلمة افتتاحية',
        'حصيلة التشغيل الذاتي',
        'التكوين المستمر وتقوية قدرات التدبير',
        'التعاون مع مكتب تنمية التعاون',
      ],
    },
    {
      name: 'السيد عبد الله أبرايك',
      role: 'المنسق الجهوي',
      institution: 'وكالة التنمية الاجتماعية',
      topics: ['دور الوكالة', 'كيفية معالجة المشاريع', 'تنويع سلسلة الإنتاج', 'الفئات المستفيدة'],
    },
    {
      name: 'السيد عمر',
      role: 'إطار',
      institution: 'الوكالة الوطنية لإنعاش التشغيل والكفاءات',
      topics: ['التشغيل الذاتي', 'محاربة البطالة', 'تكوين ملائم لكل فئة'],
    },
  ],
} as const;

function cameAt(minute: number): string {
  const clock = 15 * 60 + 30 + minute;
  const time = `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, '0')}`;
  return instantOf(day.day as PlainDay, time as PlainTime).toISOString();
}

async function register({ registrar }: Staff, eventId: string, someone: Character): Promise<Attendance> {
  const { givenAr, familyAr, phone, interests, valueChain, walkIn } = someone;
  return registrar.post<Attendance>(`/events/${eventId}/attendances`, {
    person: { givenAr, familyAr, phone },
    informed: true,
    relation: 'CHILD',
    walkIn,
    interests,
    valueChain,
  });
}

/** The rest of what a file needs to know, asked at the office. */
async function complete({ caseworker }: Staff, personId: string, someone: Character): Promise<void> {
  const { version } = await caseworker.get<Kept>(`/people/${personId}`);
  const { givenLa, familyLa, sex, birth } = someone;
  await caseworker.patch(
    `/people/${personId}`,
    { givenLa, familyLa, sex, birth, cin: cardOf(cast.indexOf(someone)) },
    version,
  );
}

/** The door of the day, and the files that are opened from its attendance list. */
export async function holdTheDay(staff: Staff, say: (sentence: string) => void): Promise<Holder[]> {
  const { registrar, caseworker } = staff;
  const event = await registrar.post<Kept>('/events', day);
  const open = await registrar.post<Kept>(`/events/${event.id}/opening`, {}, event.version);
  const attendances = new Map<Character, Attendance>();
  for (const someone of cast) attendances.set(someone, await register(staff, event.id, someone));
  for (const someone of reaching(cast, 'PRESENT')) {
    await registrar.post(`/attendances/${attendances.get(someone)!.id}/presence`, { at: cameAt(someone.minute) });
  }
  await registrar.post(`/events/${event.id}/closing`, {}, open.version);
  say(`the registrar marks ${reaching(cast, 'PRESENT').length} of ${cast.length} people present on 14 February 2022`);
  const holders: Holder[] = [];
  for (const someone of reaching(cast, 'FILE')) {
    const attendance = attendances.get(someone)!;
    const opened = await caseworker.post<{ id: string; number: string }>(`/attendances/${attendance.id}/case-file`, {
      openedOn: '2022-02-21',
    });
    await complete(staff, attendance.person.id, someone);
    holders.push({ ...someone, personId: attendance.person.id, caseId: opened.id, number: opened.number, version: 1 });
  }
  say(`the caseworker opens ${holders.length} files from the attendance list, nothing typed again`);
  return holders;
}
