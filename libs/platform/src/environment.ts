import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const Variables = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  SANAD_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SANAD_DEMO: flag,
  SANAD_STORY: z
    .enum(['0', '1'])
    .default('1')
    .transform((value) => value === '1'),
  SANAD_DATA: z
    .string()
    .min(1)
    .default('data')
    .transform((value) => resolve(value)),
  SANAD_SECRET_FILE: z.string().min(1).optional(),
  SANAD_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  SANAD_WEBHOOK_HOSTS: z
    .string()
    .regex(/^[A-Za-z0-9.:[\]-]+( *, *[A-Za-z0-9.:[\]-]+)*$/)
    .optional(),
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  SMTP_SECURITY: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD_FILE: z.string().min(1).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<?[^\s@<>]+@[^\s@<>]+>?$/)
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** The mail server of the house. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything is said, `none` on the own machine or network only. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly from: string;
}

/** How this process runs. Read once at the start; nothing else looks at `process.env`. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** The address people type, without a path. Writes from any other origin are refused. */
  readonly origin: string;
  readonly isSecure: boolean;
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  /** Whether an empty demo house is filled with the Guelmim story. */
  readonly story: boolean;
  readonly dataFolder: string;
  readonly secretFile: string;
  /** How many proxies stand before this process: whose word about the client's address is believed. */
  readonly proxies: number;
  /** Null: no letters leave this house. */
  readonly mail: MailSettings | null;
  /** Hosts of our own network that webhooks may reach, also without TLS: `host` or `host:port`. */
  readonly webhookHosts: readonly string[];
  readonly logLevel: string;
}

/** A setting that makes no sense: names the variable and what was expected, never its value. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

const usualPort = { tls: 465, starttls: 587, none: 25 } as const;

function passwordIn(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new BadSetting(`SMTP_PASSWORD_FILE: the file cannot be read. — تعذرت قراءة ملف كلمة مرور البريد.`);
  }
}

/** Mail is on when its server is named; then the address it comes from must be named too. */
function mailOf(data: z.infer<typeof Variables>): MailSettings | null {
  if (!data.SMTP_HOST) return null;
  if (!data.MAIL_FROM)
    throw new BadSetting('MAIL_FROM: needed beside SMTP_HOST. See .env.example. — المرجو تحديد عنوان المرسل.');
  return {
    host: data.SMTP_HOST,
    port: data.SMTP_PORT ?? usualPort[data.SMTP_SECURITY],
    security: data.SMTP_SECURITY,
    user: data.SMTP_USER,
    password: passwordIn(data.SMTP_PASSWORD_FILE),
    from: data.MAIL_FROM,
  };
}

/** @throws {BadSetting} for the first variable that cannot be used. */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new BadSetting(`${issue.path.join('.')}: ${issue.message}. See .env.example. — المرجو مراجعة هذا الإعداد.`);
  }
  const { data } = parsed;
  const origin = data.SANAD_ORIGIN ?? `http://localhost:${data.PORT}`;
  return {
    host: data.HOST,
    port: data.PORT,
    origin,
    isSecure: origin.startsWith('https:'),
    databaseUrl: data.DATABASE_URL,
    demo: data.SANAD_DEMO,
    story: data.SANAD_STORY,
    dataFolder: data.SANAD_DATA,
    secretFile: data.SANAD_SECRET_FILE ?? resolve(data.SANAD_DATA, 'secret'),
    proxies: data.SANAD_PROXIES,
    mail: mailOf(data),
    webhookHosts: data.SANAD_WEBHOOK_HOSTS?.split(/ *, */) ?? [],
    logLevel: data.LOG_LEVEL,
  };
}
