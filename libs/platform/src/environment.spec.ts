import { describe, expect, test } from '@jest/globals';
import { BadSetting, readEnvironment } from './environment';

describe('settings', () => {
  test('nothing set: the own machine, no demo', () => {
    expect(readEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      origin: 'http://localhost:3000',
      isSecure: false,
      demo: false,
      databaseUrl: undefined,
    });
  });

  test('an address with a path is an origin without it', () => {
    expect(readEnvironment({ SANAD_ORIGIN: 'https://sanad.example/entry' })).toMatchObject({
      origin: 'https://sanad.example',
      isSecure: true,
    });
  });

  test('mail is off until its server is named, and then wants a sender', () => {
    expect(readEnvironment({}).mail).toBeNull();
    expect(() => readEnvironment({ SMTP_HOST: 'mail.example' })).toThrow(/^MAIL_FROM: /);
    const from = 'Sanad <sanad@example.ma>';
    expect(readEnvironment({ SMTP_HOST: 'mail.example', MAIL_FROM: from }).mail).toMatchObject({
      ...{ host: 'mail.example', port: 587, security: 'starttls', from },
    });
    expect(() => readEnvironment({ SMTP_HOST: 'x', MAIL_FROM: from, SMTP_PASSWORD_FILE: '/nowhere/at-all' })).toThrow(
      /^SMTP_PASSWORD_FILE: /,
    );
  });

  test('an empty variable is none', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', 'three thousand'],
    ['SANAD_ORIGIN', 'sanad.example'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['SANAD_DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_PORT', '0'],
    ['SMTP_SECURITY', 'perhaps'],
    ['MAIL_FROM', 'nobody'],
  ])('%s=%s is refused by name, and the value is not told', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(BadSetting);
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: `));
  });
});
