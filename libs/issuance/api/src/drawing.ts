import type { Drawing } from '@sanad/issuance/core';
import { encode, renderSVG } from 'uqr';

/** Everything that could be chosen is said, so that the same address is drawn alike for ever and everywhere. */
const settings = { ecc: 'M', boostEcc: false, maskPattern: 3, border: 4 } as const;

export function drawn(address: string): Drawing {
  return encode(address, settings).data;
}

/** For a screen or a page of HTML. */
export function svgOf(address: string): string {
  return renderSVG(address, settings);
}
