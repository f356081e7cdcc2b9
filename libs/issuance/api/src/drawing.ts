import { drawingSettings, type Drawing } from '@sanad/issuance/core';
import { encode, renderSVG } from 'uqr';

export function drawn(address: string): Drawing {
  return encode(address, drawingSettings).data;
}

/** For a screen or a page of HTML. */
export function svgOf(address: string): string {
  return renderSVG(address, drawingSettings);
}
