import { link, open, person } from '../../testing';
import { peopleRoutes } from '../people.routes';
import './resistance-file-page';

const routes = [{ path: 'people', children: peopleRoutes }];
const member = {
  linkId: link.id,
  personId: person.id,
  givenAr: 'فاطمة',
  familyAr: 'آيت لحسن',
  givenLa: null,
  familyLa: null,
  relation: 'CHILD',
  status: 'VERIFIED',
  isPrimary: true,
};
const file = { ...link.resistanceFile, memberVitalStatus: 'UNKNOWN', memberDiedOn: null, papers: [], family: [member] };

describe('the page of a resistance file', () => {
  it('tells whose it is and leads to the people of the family', async () => {
    const screen = await open({ address: `/people/resistance-files/${file.id}`, routes });
    await screen.answer(`/resistance-files/${file.id}`, file);
    expect(screen.host.querySelector('h1')!.textContent).toBe('لحسن آيت لحسن');
    expect(screen.host.textContent).toContain('512 345');
    const row = screen.host.querySelector('tbody tr')!;
    expect(row.textContent).toContain('متحقق منها');
    expect(row.querySelector('a')!.getAttribute('href')).toBe(`/people/${person.id}?part=kinship`);
  });

  it('says so when nobody is linked, and when it is not there', async () => {
    const screen = await open({ address: `/people/resistance-files/${file.id}`, routes });
    await screen.answer(`/resistance-files/${file.id}`, { ...file, family: [] });
    expect(screen.host.textContent).toContain('لم يُربط أي شخص بهذا الملف بعد');
  });
});
