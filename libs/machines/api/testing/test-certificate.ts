import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and the certificate of `localhost` that goes with it, made on the spot and good for a day. */
export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const hex = (tag: number, value: string) => der(tag, Buffer.from(value, 'hex'));
const [sequence, set, oid, octets, bits] = [0x30, 0x31, 0x06, 0x04, 0x03];
const moment = (days: number) => {
  const at = new Date(Date.now() + days * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(at.slice(2), 'ascii'));
};

/** X.509 by hand (RFC 5280): a library for twenty lines of a test would be one more to look after. */
export function certificateForLocalhost(): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der(sequence, hex(oid, '2a8648ce3d040302'));
  const name = der(sequence, der(set, der(sequence, hex(oid, '550403'), der(0x0c, Buffer.from('localhost')))));
  const alternative = der(octets, der(sequence, der(0x82, Buffer.from('localhost'))));
  const authority = der(octets, der(sequence, hex(0x01, 'ff')));
  const extensions = der(
    sequence,
    der(sequence, hex(oid, '551d11'), alternative),
    der(sequence, hex(oid, '551d13'), hex(0x01, 'ff'), authority),
  );
  const signed = der(
    sequence,
    der(0xa0, hex(0x02, '02')),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ...[algorithm, name, der(sequence, moment(-1), moment(1)), name],
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(bits, Buffer.from([0]), sign('sha256', signed, privateKey));
  const body = der(sequence, signed, algorithm, signature).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  };
}
