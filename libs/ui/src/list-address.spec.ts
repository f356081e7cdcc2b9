import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import * as z from 'zod';
import { listAddress } from './list-address';
import { pagedList } from './paged-list';
import { SearchBox } from './search-box';

@Component({ imports: [SearchBox], template: `<input [sanadSearch]="search" label="بحث" hint="الاسم" />` })
class ListPage {
  readonly query = input<string>();
  readonly state = input<string>();
  readonly search = listAddress(this.query, { isSecret: (typed) => typed.startsWith('ja'), milliseconds: 60 });
  readonly list = pagedList(
    () => '/things',
    z.string(),
    () => ({ query: this.search.asked(), state: this.state() }),
  );
}

@Component({ template: 'one' })
class OnePage {}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function open(address: string) {
  let letGo = () => {};
  const held = new Promise<boolean>((resolve) => (letGo = () => resolve(true)));
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'things', component: ListPage },
          // A page whose part is still being fetched when the letters settle.
          { path: 'things/1', component: OnePage, canActivate: [() => held] },
        ],
        withComponentInputBinding(),
      ),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const server = TestBed.inject(HttpTestingController);
  const router = TestBed.inject(Router);
  const settle = async (milliseconds = 0) => {
    for (let turn = 0; turn < 3; turn += 1) {
      harness.detectChanges();
      await pause(milliseconds);
    }
  };
  await settle();
  return {
    page: harness.routeDebugElement!.componentInstance as ListPage,
    box: harness.routeNativeElement!.querySelector('input')!,
    router,
    settle,
    letGo,
    address: () => decodeURIComponent(router.url),
    /** What the list has asked since last looked at. */
    asked: () => server.match(() => true).map(({ request }) => request.params.get('query') ?? ''),
  };
}

async function type(screen: Awaited<ReturnType<typeof open>>, typed: string) {
  screen.box.value = typed;
  screen.box.dispatchEvent(new Event('input'));
  await screen.settle();
}

describe('the box above a list', () => {
  it('asks at once for what the address says, and once', async () => {
    const { asked, box } = await open('/things?query=زهرة');
    expect(asked()).toEqual(['زهرة']);
    expect(box.value).toBe('زهرة');
    expect([box.type, box.getAttribute('aria-label'), box.placeholder]).toEqual(['search', 'بحث', 'الاسم']);
  });

  it('asks when it has been still, and writes the address beside what stands there', async () => {
    const screen = await open('/things?state=OPEN');
    screen.asked();
    await type(screen, 'ز');
    await type(screen, 'زهر ');
    expect(screen.asked()).toEqual([]);
    await screen.settle(40);
    expect(screen.asked()).toEqual(['زهر']);
    expect(screen.address()).toBe('/things?state=OPEN&query=زهر');
    expect(screen.box.value).toBe('زهر ');
  });

  it('follows a link to another search, and the way back', async () => {
    const screen = await open('/things?query=زهرة');
    await screen.router.navigateByUrl('/things');
    await screen.settle();
    expect(screen.box.value).toBe('');
    expect(screen.asked()).toEqual(['زهرة', '']);
  });

  it('asks for what must not stand in an address, and leaves it out', async () => {
    const screen = await open('/things?query=زهرة');
    screen.asked();
    await type(screen, 'ja143022');
    await screen.settle(40);
    expect(screen.asked()).toEqual(['ja143022']);
    expect(screen.address()).toBe('/things');
    expect(screen.box.value).toBe('ja143022');
  });

  it('does not call back who has gone on to a page right after typing', async () => {
    const screen = await open('/things');
    await type(screen, 'زهرة');
    const going = screen.router.navigateByUrl('/things/1');
    await screen.settle(40);
    screen.letGo();
    expect(await going).toBe(true);
    await screen.settle(40);
    expect(screen.address()).toBe('/things/1');
  });

  it('writes what is chosen and what is typed when both meet on the way', async () => {
    const screen = await open('/things');
    screen.page.search.narrow({ state: 'OPEN' });
    screen.page.search.narrow({ query: 'زهرة' });
    await screen.settle();
    expect(screen.address()).toBe('/things?state=OPEN&query=زهرة');
    screen.page.search.clear({ state: null });
    await screen.settle();
    expect([screen.address(), screen.box.value, screen.page.search.asked()]).toEqual(['/things', '', '']);
  });
});
