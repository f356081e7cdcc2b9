import { destinationsOf } from './navigation';

const officerOf = (agency: string | null) => ({ may: () => true, worksFor: (kind: string) => kind === agency });
const addresses = (agency: string | null) => destinationsOf(officerOf(agency)).map(({ address }) => address);

describe('the menu', () => {
  it('leads to the requests for a name only officers of the agency that answers them', () => {
    expect(addresses('COOPERATION')).toContain('/name-requests');
    for (const agency of ['EMPLOYMENT', null]) expect(addresses(agency)).not.toContain('/name-requests');
    expect(addresses(null).length).toBe(addresses('COOPERATION').length - 1);
  });

  it('leads nowhere without the permission', () => {
    expect(destinationsOf({ ...officerOf('COOPERATION'), may: () => false })).toEqual([]);
  });
});
