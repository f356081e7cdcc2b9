import { returnAddress } from './guards';

describe.each([
  ['/files/7?tab=documents', '/files/7?tab=documents'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?return=/sign-in', '/'],
  ['', '/'],
  [undefined, '/'],
])('coming back to %j after signing in', (wish, address) => {
  it(`leads to ${address}`, () => expect(returnAddress(wish)).toBe(address));
});
