import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { certificateForLocalhost, startReceiver, verify, type Receiver } from '@sanad/machines/api/testing';
import { readEnvironment } from '@sanad/platform';
import { Courier } from './courier';
import { isPublic, mayBeReached } from './reachable-address';
import { newSecret, sign } from './signature';

const secret = newSecret();
const message = sign('0190a0b0-0000-7000-8000-000000000001', '{"type":"trial"}', [secret]);
const courierTo = (...webhookHosts: string[]) => new Courier({ ...readEnvironment({}), webhookHosts });
const at =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

describe('an address that a message may be carried to', () => {
  test.each([
    ...['8.8.8.8', '105.158.0.1', '2001:4860:4860::8888', '2a00:1450:4007::1'].map((one) => [one, true] as const),
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'].map(
      (one) => [one, false] as const,
    ),
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '203.0.113.9', '::1', '::', 'fe80::1', 'fd00::1', 'ff02::1'].map(
      (one) => [one, false] as const,
    ),
    // The same inner addresses in the dress of IPv6.
    ...['::ffff:127.0.0.1', '::ffff:a00:1', '64:ff9b::a00:1', '2002:a00:1::', '2001:0:1::1', 'not an address'].map(
      (one) => [one, false] as const,
    ),
  ])('%s: %s', (address, isOpen) => expect(isPublic(address)).toBe(isOpen));

  test.each([
    ['https://systeme.example/hook', true],
    ['http://systeme.example/hook', false],
    ['https://localhost/hook', false],
    ['https://0x7f.1/hook', false],
    ['https://2130706433/hook', false],
    ['https://[::ffff:127.0.0.1]/hook', false],
    ['http://inner.example:8080/hook', true],
    ['http://inner.example/hook', false],
  ])('%s: %s', (url, may) => expect(mayBeReached(new URL(url), ['inner.example:8080'])).toBe(may));

  test('is the one that was looked at: a name that leads inside, even only once, is not followed', async () => {
    const courier = courierTo();
    for (const addresses of [['10.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:10.0.0.1']]) {
      const { status, problem } = await courier.carry('https://systeme.example/hook', message, at(...addresses));
      expect([status, problem]).toEqual([null, 'forbiddenAddress']);
    }
  });
});

describe('a message', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());

  const carry = () => courierTo(receiver.host).carry(receiver.url, message);

  test('is signed as the reference library wants it, and goes to the address that was looked at', async () => {
    const { port } = new URL(receiver.url);
    // Nobody knows this name: only the address that was pinned can have been connected to.
    const attempt = await courierTo(`known-to-nobody.example:${port}`).carry(
      `http://known-to-nobody.example:${port}/hook`,
      message,
      at('127.0.0.1'),
    );
    expect([attempt.status, attempt.problem]).toEqual([204, null]);
    const [event] = await receiver.next(1);
    expect(verify(event!, secret)).toEqual({ type: 'trial' });
    expect(() => verify({ ...event!, body: '{"type":"other"}' }, secret)).toThrow();
    expect(() => verify(event!, newSecret())).toThrow();
  });

  test.each([
    [500, 500, 'answered'],
    [410, 410, 'answered'],
    ['redirect', 307, 'redirected'],
    ['endless', 200, null],
  ] as const)('answered with %s: %s, %s', async (behaviour, status, problem) => {
    receiver.behaviours.push(behaviour);
    const before = receiver.events.length;
    const attempt = await carry();
    expect([attempt.status, attempt.problem]).toEqual([status, problem]);
    expect(attempt.tookMs).toBeLessThan(5_000);
    // The place that a redirect names was not asked.
    expect(receiver.events.length).toBe(before + 1);
  });

  test('is waited for ten seconds', async () => {
    receiver.behaviours.push('hang');
    const { status, problem, tookMs } = await carry();
    expect([status, problem]).toEqual([null, 'timeout']);
    expect(tookMs).toBeGreaterThan(9_500);
  }, 20_000);

  test('finds nobody where nobody listens', async () => {
    const { problem } = await courierTo('localhost:9').carry('http://localhost:9/hook', message);
    expect(problem).toBe('unreachable');
  });

  test('over TLS asks for a certificate that somebody vouches for', async () => {
    const certificate = certificateForLocalhost();
    const secure = await startReceiver(certificate);
    try {
      const courier = courierTo(secure.host);
      expect((await courier.carry(secure.url, message)).problem).toBe('certificate');
      const before = getCACertificates('default');
      setDefaultCACertificates([...before, certificate.cert]);
      const { status } = await courier.carry(secure.url, message);
      setDefaultCACertificates(before);
      expect(status).toBe(204);
      expect(secure.events).toHaveLength(1);
    } finally {
      await secure.stop();
    }
  });
});
