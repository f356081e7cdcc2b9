import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

// One stroke path each, on a grid of 24. Only those in `mirroring` turn round with the direction of reading.
const paths = {
  calendar: 'M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM4 10h16M8 3v4M16 3v4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500a6.5 6.5 0 0 1 3.5 5.5',
  person: 'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.500a7.5 7.5 0 0 1 15 0',
  folder: 'M3 7a2 2 0 0 1 2-2h4l2 2.500h8a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
  handover: 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4',
  school: 'M2.5 9.5 12 5l9.5 4.500L12 14zM6.5 11.500V16c0 1.5 2.5 3 5.5 3s5.5-1.5 5.5-3v-4.500M21.5 9.500V15',
  hive: 'M12 2.5 16 5v4.500L12 12 8 9.500V5zM8 9.500v0L4 12v5l4 2.5 4-2.500v-5M16 9.5 20 12v5l-4 2.5-4-2.5',
  chart: 'M4 20V4M4 20h16M8.5 16v-4M13 16V8M17.5 16v-6',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  alert: 'M12 4 2.5 20h19zM12 10v4.500M12 17.200v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.700v.1',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500a2.5 2.5 0 1 1 3.600 2.300c-.700.400-1.100.900-1.100 1.700M12 16.700v.1',
  stop: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 8.500l7 7M15.5 8.500l-7 7',
  circle: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5',
  forward: 'M9 5l7 7-7 7',
  back: 'M20 12H4M10 6l-6 6 6 6',
  down: 'M6 9l6 6 6-6',
  more: 'M5 12v.1M12 12v.1M19 12v.1',
  menu: 'M4 6h16M4 12h16M4 18h16',
  phone: 'M7 2.500h10a1 1 0 0 1 1 1v17a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-17a1 1 0 0 1 1-1zM11 18.500h2',
  download: 'M12 4v11M7.5 10.5 12 15l4.5-4.500M4.5 20h15',
  upload: 'M12 15V4M7.5 8.5 12 4l4.5 4.500M4.5 20h15',
  camera:
    'M4 8h3.500L9 5.500h6L16.5 8H20a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 16.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  file: 'M6 3h8l4.5 4.500V20a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h4.500M8.5 13h7M8.5 16.500h5',
  print: 'M7 8V3.500h10V8M7 17H4V9h16v8h-3M7 14h10v6.500H7z',
  edit: 'M4 20l1-4.500L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10',
  trash: 'M4 6.500h16M9.5 6.500V4h5v2.500M6.5 6.5 7.5 20h9l1-13.500M10 10.500v6M14 10.500v6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  flag: 'M5.5 21V4M5.5 4.500h12l-2.5 4 2.5 4h-12',
  place: 'M12 21s7-6.2 7-11.500a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  link: 'M10 14a4 4 0 0 0 6 .500l3-3a4 4 0 0 0-5.7-5.700L12 7M14 10a4 4 0 0 0-6-.500l-3 3a4 4 0 0 0 5.7 5.700L12 17',
  refresh: 'M20 11a8 8 0 0 0-14.5-4L4 9M4 4v5h5M4 13a8 8 0 0 0 14.5 4L20 15M20 20v-5h-5',
  sun: 'M12 16.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.400M17.6 17.6 19 19M19 5l-1.4 1.400M6.4 17.6 5 19',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z',
  screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
  connected: 'M3 9.500a13 13 0 0 1 18 0M6 13a8.5 8.5 0 0 1 12 0M9 16.300a4.2 4.2 0 0 1 6 0M12 19.500v.1',
  offline:
    'M3 3l18 18M3 9.500A13 13 0 0 1 7.5 6.700M11 5.800a13 13 0 0 1 10 3.700M6 13a8.5 8.5 0 0 1 4-2.300M9 16.300a4.2 4.2 0 0 1 6 0M12 19.500v.1',
  signOut: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  history: 'M4 12a8 8 0 1 0 2.5-5.800L4 8.500M4 4v4.500h4.500M12 8v4.500l3 1.5',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
} as const;

export type IconName = keyof typeof paths;

const mirroring: ReadonlySet<IconName> = new Set(['forward', 'back', 'handover', 'signOut', 'chart', 'edit']);

/** A small line icon, hidden from readers of the screen: the word beside it says the same. */
@Component({
  selector: 'sanad-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
    [class.mirrors]="mirrors()"
  >
    <path [attr.d]="path()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => paths[this.name()]);
  protected readonly mirrors = computed(() => mirroring.has(this.name()));
}
