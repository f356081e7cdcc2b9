import { provideHttpClient, withInterceptors, withXhr, withXsrfConfiguration } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { lapsedSession } from '@sanad/access/web';
import { routes } from './routes';
import { Root } from './root';

bootstrapApplication(Root, {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // XHR and not fetch: only it tells how much of an upload is sent.
    provideHttpClient(
      withXhr(),
      withInterceptors([lapsedSession]),
      withXsrfConfiguration({ cookieName: 'sanad-xsrf', headerName: 'X-XSRF-TOKEN' }),
    ),
  ],
}).catch((failure: unknown) => console.error(failure));
